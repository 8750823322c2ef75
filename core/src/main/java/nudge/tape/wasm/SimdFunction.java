package nudge.tape.wasm;

/**
 * What the functions of {@code nudge.math} have in common where they are written as vector
 * instructions. Each of them works lane by lane in the same order of operations as its Java and so
 * gives the same bits; the reasons stand there. Where Java branches, both sides are computed and
 * one is selected; powers of two are made of, and found in, an exponent's bits.
 */
abstract class SimdFunction {
  static final double ROUNDER = 6755399441055744.0;
  static final double LN2_HIGH = 6.93147180369123816490e-01;
  static final double LN2_LOW = 1.90821492927058770002e-10;

  private static final double TWO_TO_52 = 4503599627370496.0;
  private static final double SMALLEST_NORMAL = 2.2250738585072014E-308;

  /** The bits of a double's fraction. */
  private static final double FRACTION = 2.225073858507201E-308;

  private static final int BIAS = 1023;
  private static final int EXPONENT_SHIFT = 52;

  final Simd m;

  SimdFunction(Simd m) {
    this.m = m;
  }

  /** A positive finite number as 2<sup>exponent</sup> times a mantissa between √½ and √2. */
  record Parts(Vectors mantissa, Vectors exponent) {}

  Vectors c(double value) {
    return m.constant(value);
  }

  /** {@code p + q·x}, the way polynomials are written. */
  Vectors horner(Vectors x, double p, Vectors q) {
    return m.add(c(p), m.multiply(x, q));
  }

  Vectors pair(Vectors x, double p, double q) {
    return m.add(c(p), m.multiply(c(q), x));
  }

  /** 2<sup>k</sup> of the whole numbers k in 64 bits. */
  Vectors powerOfTwo(Vectors k, int more) {
    return m.shift(Opcode.I64X2_SHL, m.addIntegers(k, m.bits(BIAS + more)), EXPONENT_SHIFT);
  }

  /** The whole number in 64 bits that adding the rounder has left in the lowest bits. */
  Vectors integer(Vectors rounded) {
    return m.subtractIntegers(rounded, c(ROUNDER));
  }

  /** The parts of x where it is positive and finite, subnormal or not; elsewhere anything. */
  Parts parts(Vectors x) {
    Vectors subnormal = m.binary(Opcode.F64X2_LT, x, c(SMALLEST_NORMAL));
    Vectors normal = m.select(subnormal, m.multiply(x, c(18014398509481984.0)), x);
    Vectors biased = m.shift(Opcode.I64X2_SHR_U, normal, EXPONENT_SHIFT);
    Vectors exponent = m.subtract(m.or(biased, c(TWO_TO_52)), c(TWO_TO_52 + BIAS));
    Vectors shifted = m.add(exponent, m.and(subnormal, c(-54)));
    Vectors mantissa = m.or(m.and(normal, c(FRACTION)), c(1));
    Vectors upper = m.binary(Opcode.F64X2_GT, mantissa, c(1.4142135623730951));
    Vectors near = m.select(upper, m.multiply(mantissa, c(0.5)), mantissa);
    return new Parts(near, m.add(shifted, m.and(upper, c(1))));
  }

  /** What rounding took from {@code product}, the double nearest to ab. */
  Vectors productError(Vectors a, Vectors b, Vectors product) {
    Vectors aHigh = upperHalf(a);
    Vectors aLow = m.subtract(a, aHigh);
    Vectors bHigh = upperHalf(b);
    Vectors bLow = m.subtract(b, bHigh);
    Vectors error = m.subtract(m.multiply(aHigh, bHigh), product);
    error = m.add(error, m.multiply(aHigh, bLow));
    error = m.add(error, m.multiply(aLow, bHigh));
    return m.add(error, m.multiply(aLow, bLow));
  }

  private Vectors upperHalf(Vectors a) {
    Vectors scaled = m.multiply(c(134217729), a);
    return m.subtract(scaled, m.subtract(scaled, a));
  }
}
