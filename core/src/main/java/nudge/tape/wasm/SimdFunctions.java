package nudge.tape.wasm;

/**
 * The functions of {@code nudge.math}, lane by lane in the same order of operations and so with the
 * same bits; the reasons stand there. Where Java branches, both sides are computed and one is
 * selected; a power of two is made from its exponent's bits.
 */
final class SimdFunctions {
  private static final double ROUNDER = 6755399441055744.0;
  private static final double TWO_TO_52 = 4503599627370496.0;
  private static final double SMALLEST_NORMAL = 2.2250738585072014E-308;
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;

  /** The bits of a double's fraction. */
  private static final double FRACTION = 2.225073858507201E-308;

  private static final int BIAS = 1023;
  private static final int EXPONENT_SHIFT = 52;

  private final Simd m;
  private final HostFunctions host;

  SimdFunctions(Simd m, HostFunctions host) {
    this.m = m;
    this.host = host;
  }

  private Vectors c(double value) {
    return m.constant(value);
  }

  /** {@code p + q·x}, the way polynomials are written. */
  private Vectors horner(Vectors x, double p, Vectors q) {
    return m.add(c(p), m.multiply(x, q));
  }

  private Vectors pair(Vectors x, double p, double q) {
    return m.add(c(p), m.multiply(c(q), x));
  }

  /** 2<sup>k</sup> of the whole numbers k in 64 bits. */
  private Vectors powerOfTwo(Vectors k, int more) {
    return m.shift(Opcode.I64X2_SHL, m.addIntegers(k, m.bits(BIAS + more)), EXPONENT_SHIFT);
  }

  /** The whole number in 64 bits that adding the rounder has left in the lowest bits. */
  private Vectors integer(Vectors rounded) {
    return m.subtractIntegers(rounded, c(ROUNDER));
  }

  Vectors exp(Vectors x) {
    return m.scoped(() -> exp(x, null));
  }

  /** With a correction of the argument, or none. */
  private Vectors exp(Vectors x, Vectors correction) {
    Vectors clamped = m.binary(Opcode.F64X2_MAX, c(-746), m.binary(Opcode.F64X2_MIN, x, c(710)));
    Vectors rounded = m.linear(clamped, c(1.4426950408889634), c(ROUNDER));
    Vectors k = m.subtract(rounded, c(ROUNDER));
    Vectors high = m.subtract(clamped, m.multiply(k, c(LN2_HIGH)));
    Vectors product = m.multiply(k, c(LN2_LOW));
    Vectors low = correction == null ? product : m.subtract(product, correction);
    Vectors r = m.subtract(high, low);
    Vectors tail = m.subtract(m.multiply(m.multiply(r, r), polynomial(r)), low);
    Vectors mantissa = m.add(m.add(tail, high), c(1));
    Vectors whole = integer(rounded);
    Vectors half = m.shift(Opcode.I64X2_SHR_S, whole, 1);
    Vectors rest = m.subtractIntegers(whole, half);
    return m.multiply(m.multiply(mantissa, powerOfTwo(half, 0)), powerOfTwo(rest, 0));
  }

  private Vectors polynomial(Vectors r) {
    Vectors r2 = m.multiply(r, r);
    Vectors r4 = m.multiply(r2, r2);
    Vectors first =
        m.add(
            pair(r, 0.5, 0.16666666666666688),
            m.multiply(r2, pair(r, 0.041666666666666845, 0.008333333333312985)));
    Vectors second =
        m.add(
            pair(r, 0.0013888888888757215, 0.0001984126990618825),
            m.multiply(r2, pair(r, 2.4801587629715536e-05, 2.7557225309948444e-06)));
    Vectors third =
        m.add(
            pair(r, 2.755697893265326e-07, 2.5115278474505885e-08),
            m.multiply(r2, c(2.101426272245951e-09)));
    return m.add(first, m.multiply(r4, m.add(second, m.multiply(r4, third))));
  }

  Vectors expm1(Vectors x) {
    return m.scoped(
        () -> {
          Vectors clamped = m.atLeast(m.atMost(x, c(710)), c(-60));
          Vectors rounded = m.linear(clamped, c(1.4426950408889634), c(ROUNDER));
          Vectors k = m.subtract(rounded, c(ROUNDER));
          Vectors high = m.subtract(clamped, m.multiply(k, c(LN2_HIGH)));
          Vectors low = m.multiply(k, c(LN2_LOW));
          Vectors r = m.subtract(high, low);
          Vectors scale = powerOfTwo(integer(rounded), -1);
          Vectors power = m.subtract(scale, c(0.5));
          Vectors linear = m.multiply(scale, r);
          Vectors sum = m.add(power, linear);
          Vectors part = m.subtract(sum, power);
          Vectors lost =
              m.add(
                  m.subtract(m.subtract(scale, power), c(0.5)),
                  m.add(m.subtract(power, m.subtract(sum, part)), m.subtract(linear, part)));
          Vectors rest = rest(r, m.subtract(m.subtract(high, r), low));
          Vectors half = m.add(sum, m.add(lost, m.multiply(scale, rest)));
          Vectors tiny = m.binary(Opcode.F64X2_LT, m.abs(x), c(5e-17));
          return m.select(tiny, x, m.add(half, half));
        });
  }

  private Vectors rest(Vectors r, Vectors tail) {
    Vectors square = m.multiply(r, r);
    Vectors factor = polynomial(r);
    Vectors product = m.multiply(square, factor);
    Vectors lost =
        m.add(
            m.multiply(productError(r, r, square), factor), productError(square, factor, product));
    return m.add(product, m.add(lost, m.add(tail, m.multiply(tail, r))));
  }

  private Vectors productError(Vectors a, Vectors b, Vectors product) {
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

  Vectors log(Vectors x) {
    return m.scoped(() -> log(x, null));
  }

  /** Of x(1 + correction), or of x without one. */
  private Vectors log(Vectors x, Vectors correction) {
    Vectors subnormal = m.binary(Opcode.F64X2_LT, x, c(SMALLEST_NORMAL));
    Vectors normal = m.select(subnormal, m.multiply(x, c(18014398509481984.0)), x);
    Vectors biased = m.shift(Opcode.I64X2_SHR_U, normal, EXPONENT_SHIFT);
    Vectors exponent = m.subtract(m.or(biased, c(TWO_TO_52)), c(TWO_TO_52 + BIAS));
    Vectors shifted = m.add(exponent, m.and(subnormal, c(-54)));
    Vectors mantissa = m.or(m.and(normal, c(FRACTION)), c(1));
    Vectors upper = m.binary(Opcode.F64X2_GT, mantissa, c(1.4142135623730951));
    Vectors near = m.select(upper, m.multiply(mantissa, c(0.5)), mantissa);
    Vectors k = m.add(shifted, m.and(upper, c(1)));
    Vectors value = ofParts(m.subtract(near, c(1)), k, correction);
    Vectors finite = m.binary(Opcode.F64X2_LE, x, c(Double.MAX_VALUE));
    Vectors positive = m.binary(Opcode.F64X2_GT, x, c(0));
    Vectors zero = m.binary(Opcode.F64X2_EQ, x, c(0));
    Vectors notPositive = m.select(zero, c(Double.NEGATIVE_INFINITY), c(Double.NaN));
    return m.select(positive, m.select(finite, value, x), notPositive);
  }

  private Vectors ofParts(Vectors f, Vectors k, Vectors correction) {
    Vectors s = m.divide(f, m.add(c(2), f));
    Vectors z = m.multiply(s, s);
    Vectors w = m.multiply(z, z);
    Vectors even =
        m.multiply(
            w, horner(w, 0.3999999999940942, pair(w, 0.22222198432149784, 0.15313837699209373)));
    Vectors odd =
        m.multiply(
            z,
            horner(
                w,
                0.6666666666666735,
                horner(w, 0.2857142874366239, pair(w, 0.1818357216161805, 0.14798198605116586))));
    Vectors halfSquare = m.multiply(m.multiply(c(0.5), f), f);
    Vectors low = m.multiply(k, c(LN2_LOW));
    Vectors corrected = correction == null ? low : m.add(low, correction);
    Vectors small = m.add(m.multiply(s, m.add(halfSquare, m.add(even, odd))), corrected);
    return m.subtract(m.multiply(k, c(LN2_HIGH)), m.subtract(m.subtract(halfSquare, small), f));
  }

  Vectors log1p(Vectors x) {
    return m.scoped(
        () -> {
          Vectors sum = m.add(c(1), x);
          Vectors large = m.binary(Opcode.F64X2_GE, sum, c(2));
          Vectors lost =
              m.select(
                  large,
                  m.subtract(c(1), m.subtract(sum, x)),
                  m.subtract(x, m.subtract(sum, c(1))));
          Vectors value = log(sum, m.divide(lost, sum));
          return m.select(m.binary(Opcode.F64X2_EQ, x, c(0)), x, value);
        });
  }

  Vectors tanh(Vectors x) {
    return m.scoped(
        () -> {
          Vectors a = m.atMost(m.abs(x), c(20));
          Vectors large = m.binary(Opcode.F64X2_GE, a, c(0.6));
          Vectors turns = m.and(m.multiply(a, c(2.8853900817779268)), large);
          Vectors rounded = m.add(turns, c(ROUNDER));
          Vectors k = m.subtract(rounded, c(ROUNDER));
          Vectors high = m.subtract(a, m.multiply(k, c(0.3465735901845619)));
          Vectors r = m.subtract(high, m.multiply(k, c(9.541074646352939e-11)));
          Vectors z = m.multiply(r, r);
          Vectors q =
              horner(
                  z,
                  1,
                  horner(
                      z,
                      0.4615010928689029,
                      pair(z, 0.023293417457662707, 0.00020660803084096728)));
          Vectors rest =
              m.multiply(
                  m.multiply(r, z),
                  horner(
                      z,
                      0.4615010928689029 - 0.12816775953556955,
                      pair(
                          z,
                          0.023293417457662707 - 0.002793053168026972,
                          0.00020660803084096728 - 7.360625918073438e-06)));
          Vectors p = m.and(m.subtract(m.multiply(r, q), rest), large);
          Vectors difference = m.subtract(q, p);
          Vectors power = powerOfTwo(rounded, 0);
          Vectors denominator = m.add(difference, m.multiply(power, m.add(q, p)));
          Vectors part = m.atLeast(rest, m.and(difference, large));
          Vectors from = m.atLeast(r, m.and(large, c(1)));
          Vectors magnitude = m.subtract(from, m.divide(m.add(part, part), denominator));
          return m.or(magnitude, m.and(x, c(-0.0)));
        });
  }

  Vectors sigmoid(Vectors x) {
    return m.scoped(
        () -> {
          Vectors e = exp(m.or(x, c(-0.0)), null);
          Vectors sum = m.add(c(1), e);
          Vectors lost = m.subtract(e, m.subtract(sum, c(1)));
          Vectors negative = m.binary(Opcode.F64X2_LT, x, c(0));
          Vectors quotient = m.divide(m.select(negative, e, c(1)), sum);
          return m.subtract(quotient, m.multiply(quotient, m.divide(lost, sum)));
        });
  }

  Vectors sin(Vectors x) {
    return m.scoped(
        () -> {
          Vectors near = m.xor(near(m.abs(x), 0), m.and(x, c(-0.0)));
          return host.where(m, far(x), x, near, host.sine());
        });
  }

  Vectors cos(Vectors x) {
    return m.scoped(() -> host.where(m, far(x), x, near(m.abs(x), 1), host.cosine()));
  }

  /** By the host, number by number. */
  Vectors pow(Vectors base, double exponent) {
    return host.everywhere(m, base, host.power(exponent));
  }

  private Vectors far(Vectors x) {
    return m.binary(Opcode.F64X2_GT, m.abs(x), c(1647099));
  }

  private Vectors near(Vectors x, int quarters) {
    Vectors rounded = m.linear(x, c(0.6366197723675814), c(ROUNDER));
    Vectors k = m.subtract(rounded, c(ROUNDER));
    Vectors second1 = m.multiply(k, c(6.077100506303966e-11));
    Vectors third1 = m.multiply(k, c(2.0222662487111665e-21));
    Vectors first = m.subtract(x, m.multiply(k, c(1.5707963267341256)));
    Vectors second = m.subtract(first, second1);
    Vectors third = m.subtract(second, third1);
    Vectors lost = differenceError(first, second1, second);
    Vectors lostToo = differenceError(second, third1, third);
    Vectors tail = m.subtract(m.add(lost, lostToo), m.multiply(k, c(8.4784276603689e-32)));
    Vectors rest = m.add(third, tail);
    Vectors low = m.add(m.subtract(third, rest), tail);
    Vectors turns = m.addIntegers(integer(rounded), m.bits(quarters));
    return turned(turns, rest, low);
  }

  private Vectors differenceError(Vectors a, Vectors b, Vectors difference) {
    Vectors part = m.subtract(difference, a);
    return m.subtract(m.subtract(a, m.subtract(difference, part)), m.add(b, part));
  }

  private Vectors turned(Vectors quarters, Vectors r, Vectors low) {
    Vectors odd = m.shift(Opcode.I64X2_SHR_S, m.shift(Opcode.I64X2_SHL, quarters, 63), 63);
    Vectors value = m.select(odd, cosine(r, low), sine(r, low));
    Vectors sign = m.and(m.shift(Opcode.I64X2_SHL, quarters, 62), c(-0.0));
    return m.xor(value, sign);
  }

  private Vectors sine(Vectors r, Vectors low) {
    Vectors z = m.multiply(r, r);
    Vectors cube = m.multiply(z, r);
    Vectors rest =
        horner(
            z,
            0.00833333333332249,
            horner(
                z,
                -0.0001984126982985795,
                horner(
                    z,
                    2.7557313707070068e-06,
                    pair(z, -2.5050760253406863e-08, 1.58969099521155e-10))));
    Vectors inner = m.subtract(m.multiply(c(0.5), low), m.multiply(cube, rest));
    Vectors small = m.subtract(m.multiply(z, inner), low);
    return m.subtract(r, m.subtract(small, m.multiply(cube, c(-0.16666666666666632))));
  }

  private Vectors cosine(Vectors r, Vectors low) {
    Vectors z = m.multiply(r, r);
    Vectors rest =
        m.multiply(
            z,
            horner(
                z,
                0.0416666666666666,
                horner(
                    z,
                    -0.001388888888887411,
                    horner(
                        z,
                        2.480158728947673e-05,
                        horner(
                            z,
                            -2.7557314351390663e-07,
                            pair(z, 2.087572321298175e-09, -1.1359647557788195e-11))))));
    Vectors half = m.multiply(c(0.5), z);
    Vectors most = m.subtract(c(1), half);
    Vectors lost = m.subtract(m.subtract(c(1), most), half);
    Vectors small = m.subtract(m.multiply(z, rest), m.multiply(r, low));
    return m.add(most, m.add(lost, small));
  }
}
