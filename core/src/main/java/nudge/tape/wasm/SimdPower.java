package nudge.tape.wasm;

/**
 * Powers: {@code Pow}. The exponent is known while instructions are written, so that only the cases
 * which are left for it are.
 */
final class SimdPower extends SimdFunction {
  private static final double LARGEST_EXPONENT = 18446744073709551616.0;
  private static final double CORRECTED = 1000;

  private final SimdLogarithm logarithm;
  private final SimdExp exp;

  SimdPower(Simd m) {
    super(m);
    this.logarithm = new SimdLogarithm(m);
    this.exp = new SimdExp(m);
  }

  Vectors pow(Vectors base, double exponent) {
    if (exponent == 0 || Double.isNaN(exponent)) {
      return c(exponent == 0 ? 1 : exponent);
    }
    return m.scoped(() -> signed(base, exponent));
  }

  private Vectors signed(Vectors base, double exponent) {
    Vectors magnitude = m.abs(base);
    Vectors edge = exponent > 0 ? magnitude : m.divide(c(1), magnitude);
    Vectors positive = m.binary(Opcode.F64X2_GT, magnitude, c(0));
    Vectors finite = m.binary(Opcode.F64X2_LE, magnitude, c(Double.MAX_VALUE));
    Vectors value = ofFinite(base, magnitude, exponent);
    Vectors power = m.select(m.and(positive, finite), value, edge);
    boolean odd = isInteger(exponent) && !isInteger(exponent / 2);
    return odd ? m.xor(power, m.and(base, c(-0.0))) : power;
  }

  private Vectors ofFinite(Vectors base, Vectors magnitude, double exponent) {
    Vectors power = ofPositive(magnitude, exponent);
    if (Double.isInfinite(exponent)) {
      return m.select(m.binary(Opcode.F64X2_EQ, magnitude, c(1)), c(Double.NaN), power);
    }
    if (!isInteger(exponent)) {
      return m.select(m.binary(Opcode.F64X2_LT, base, c(0)), c(Double.NaN), power);
    }
    return power;
  }

  private Vectors ofPositive(Vectors base, double exponent) {
    Vectors y = c(Math.max(-LARGEST_EXPONENT, Math.min(exponent, LARGEST_EXPONENT)));
    SimdLogarithm.Pair log = logarithm.of(base);
    Vectors high = m.multiply(log.high(), y);
    Vectors error = productError(log.high(), y, high);
    Vectors low = m.add(error, m.multiply(log.low(), y));
    Vectors corrected = m.binary(Opcode.F64X2_LT, m.abs(high), c(CORRECTED));
    return exp.exp(high, m.and(low, corrected));
  }

  private static boolean isInteger(double x) {
    return Math.floor(x) == x;
  }
}
