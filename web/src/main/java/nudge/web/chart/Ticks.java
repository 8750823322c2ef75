package nudge.web.chart;

import java.util.Arrays;

/**
 * Round numbers to mark an axis with: multiples of 1, 2 or 5 times a power of ten; on a logarithmic
 * axis 1, 2 and 5 of each decade, or fewer where the decades stand close.
 */
final class Ticks {
  private static final int[][] WITHIN_DECADE = {{1, 2, 5}, {1, 5}, {1}};
  private static final double TOLERANCE = 1e-9;

  private Ticks() {}

  /** The least dense spacing of at most {@code most} round intervals over the extent. */
  static double spacing(Extent extent, int most) {
    double rough = (extent.high() - extent.low()) / most;
    double power = power((int) Math.floor(Math.log10(rough)));
    for (int factor : WITHIN_DECADE[0]) {
      if (factor * power >= rough * (1 - TOLERANCE)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The multiples of the spacing; both ends where doubles cannot tell those apart. */
  static double[] linear(Extent extent, int most) {
    double spacing = spacing(extent, most);
    double first = Math.ceil(extent.low() / spacing - TOLERANCE);
    double intervals = Math.floor(extent.high() / spacing + TOLERANCE) - first;
    boolean told = extent.low() + spacing > extent.low();
    if (!(told && intervals >= 0 && intervals <= most)) {
      return new double[] {extent.low(), extent.high()};
    }
    double[] ticks = new double[(int) intervals + 1];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = (first + i) * spacing;
    }
    return ticks;
  }

  static double[] log(Extent extent, int most) {
    for (int[] factors : WITHIN_DECADE) {
      double[] ticks = decades(extent, factors, 1);
      if (ticks.length <= most) {
        return ticks;
      }
    }
    int stride = 2;
    double[] ticks = decades(extent, WITHIN_DECADE[2], stride);
    while (ticks.length > Math.max(most, 1)) {
      ticks = decades(extent, WITHIN_DECADE[2], ++stride);
    }
    return ticks;
  }

  private static double[] decades(Extent extent, int[] factors, int stride) {
    int first = (int) Math.floor(Math.log10(extent.low()) - TOLERANCE);
    int last = (int) Math.floor(Math.log10(extent.high()) + TOLERANCE);
    double[] ticks = new double[(last - first + 1) * factors.length];
    int count = 0;
    for (int exponent = first; exponent <= last; exponent++) {
      for (int factor : factors) {
        double tick = factor * power(exponent);
        if (exponent % stride == 0 && contains(extent, tick)) {
          ticks[count++] = tick;
        }
      }
    }
    return Arrays.copyOf(ticks, count);
  }

  private static boolean contains(Extent extent, double tick) {
    return tick >= extent.low() * (1 - TOLERANCE) && tick <= extent.high() * (1 + TOLERANCE);
  }

  /** 10^exponent; a quotient for negative exponents, which rounds to the decimal's own double. */
  private static double power(int exponent) {
    return exponent < 0 ? 1 / Math.pow(10, -exponent) : Math.pow(10, exponent);
  }
}
