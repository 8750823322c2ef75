package nudge.math;

/**
 * Exact powers of two, from 2<sup>-538</sup> to 2<sup>512</sup>: two of them reach every result of
 * {@link Exp}.
 *
 * <p>A table, because assembling a double from its bits takes a {@code long}, which is slow in
 * JavaScript. (In WebAssembly the bits are the faster way; both are exact.)
 */
final class PowerOfTwo {
  private static final int LOWEST = -538;
  private static final int HIGHEST = 1023;
  private static final double[] POWERS = powers();

  private PowerOfTwo() {}

  static double of(int exponent) {
    return POWERS[exponent - LOWEST];
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
