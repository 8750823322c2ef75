package nudge.math;

/**
 * Exact powers of two, from 2<sup>-538</sup> to 2<sup>1023</sup>: two of them reach every double.
 *
 * <p>A table, because assembling a double from its bits takes a {@code long}, which is slow in
 * JavaScript. (In WebAssembly the bits are the faster way; both are exact.)
 */
final class PowerOfTwo {
  private static final int LOWEST = -538;
  private static final int HIGHEST = 1023;
  private static final double SMALLEST_NORMAL = 2.2250738585072014E-308;
  private static final double SQRT_HALF = 0.7071067811865476;
  private static final double SQRT_2 = 1.4142135623730951;
  private static final double[] POWERS = powers();

  private PowerOfTwo() {}

  static double of(int exponent) {
    return POWERS[exponent - LOWEST];
  }

  /**
   * {@return x times 2<sup>exponent</sup>, by two factors} If x is not far from 1 or the result is
   * not, the first product is exact: the second is the only one that rounds.
   */
  static double scaled(double x, int exponent) {
    int half = exponent >> 1;
    return x * of(half) * of(exponent - half);
  }

  /**
   * {@return the k for which x/2<sup>k</sup> is above √½ and at most √2, of a positive finite x,
   * subnormal or not} It is found by exact powers of two: x's bits would take a {@code long}.
   */
  static int nearest(double x) {
    boolean subnormal = x < SMALLEST_NORMAL;
    double mantissa = subnormal ? x * of(54) : x;
    int exponent = subnormal ? -54 : 0;
    for (int step = 512; step > 0; step >>= 1) {
      if (mantissa >= of(step)) {
        mantissa *= of(-step);
        exponent += step;
      } else if (mantissa < of(-step)) {
        mantissa *= of(step);
        exponent -= step;
      }
    }
    if (mantissa > SQRT_2) {
      return exponent + 1;
    }
    return mantissa <= SQRT_HALF ? exponent - 1 : exponent;
  }

  private static double[] powers() {
    double[] powers = new double[HIGHEST - LOWEST + 1];
    powers[-LOWEST] = 1;
    for (int i = -LOWEST + 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 2;
    }
    for (int i = -LOWEST - 1; i >= 0; i--) {
      powers[i] = powers[i + 1] / 2;
    }
    return powers;
  }
}
