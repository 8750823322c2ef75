package nudge.tape.wasm;

/** The natural logarithm as a sum of two doubles, as powers need it: {@code Logarithm}. */
final class SimdLogarithm extends SimdFunction {
  /** The series' leading coefficients, last one first, and what their doubles leave of them. */
  private static final double[] LEADING = {1.0 / 5, 1.0 / 3, 1};

  private static final double[] LEADING_LOW = {-1.1102230246251566e-17, 1.850371707708594e-17, 0};

  SimdLogarithm(Simd m) {
    super(m);
  }

  /** A number, and what its rounding has left. */
  record Pair(Vectors high, Vectors low) {}

  /** Of positive finite numbers, subnormal or not; of others anything. */
  Pair of(Vectors x) {
    Parts parts = parts(x);
    Vectors k = parts.exponent();
    Pair atanh = atanh(quotient(parts.mantissa()));
    Vectors first = m.multiply(k, c(LN2_HIGH));
    Vectors second = m.multiply(c(2), atanh.high());
    Vectors third = m.add(m.multiply(c(2), atanh.low()), m.multiply(k, c(LN2_LOW)));
    Vectors sum = m.add(first, second);
    Vectors rest = m.add(m.subtract(second, m.subtract(sum, first)), third);
    Vectors high = m.add(sum, rest);
    return new Pair(high, m.subtract(rest, m.subtract(high, sum)));
  }

  /** (x − 1)/(x + 1). */
  private Pair quotient(Vectors x) {
    Vectors f = m.subtract(x, c(1));
    Vectors sum = m.add(x, c(1));
    Vectors sumLow = m.subtract(x, m.subtract(sum, c(1)));
    Vectors s = m.divide(f, sum);
    Vectors back = m.multiply(s, sum);
    Vectors left = m.subtract(m.subtract(f, back), productError(s, sum, back));
    return new Pair(s, m.divide(m.subtract(left, m.multiply(s, sumLow)), sum));
  }

  private Pair atanh(Pair s) {
    Vectors z = m.multiply(s.high(), s.high());
    Vectors twice = m.multiply(m.multiply(c(2), s.high()), s.low());
    Vectors zLow = m.add(productError(s.high(), s.high(), z), twice);
    Pair sum = new Pair(tail(z), c(0));
    for (int i = 0; i < LEADING.length; i++) {
      Pair product = product(sum, new Pair(z, zLow));
      Vectors high = m.add(c(LEADING[i]), product.high());
      Vectors lost = m.subtract(product.high(), m.subtract(high, c(LEADING[i])));
      sum = new Pair(high, m.add(lost, m.add(product.low(), c(LEADING_LOW[i]))));
    }
    return product(s, sum);
  }

  private Pair product(Pair a, Pair b) {
    Vectors high = m.multiply(a.high(), b.high());
    Vectors mixed = m.add(m.multiply(a.high(), b.low()), m.multiply(a.low(), b.high()));
    return new Pair(high, m.add(productError(a.high(), b.high(), high), mixed));
  }

  private Vectors tail(Vectors z) {
    Vectors z2 = m.multiply(z, z);
    Vectors z4 = m.multiply(z2, z2);
    Vectors first = m.add(pair(z, 1.0 / 7, 1.0 / 9), m.multiply(z2, pair(z, 1.0 / 11, 1.0 / 13)));
    Vectors second =
        m.add(pair(z, 1.0 / 15, 1.0 / 17), m.multiply(z2, pair(z, 1.0 / 19, 1.0 / 21)));
    Vectors third = pair(z, 1.0 / 23, 1.0 / 25);
    return m.add(first, m.multiply(z4, m.add(second, m.multiply(z4, third))));
  }
}
