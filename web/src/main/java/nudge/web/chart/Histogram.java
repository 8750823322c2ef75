package nudge.web.chart;

/**
 * How often numbers fall into ranges of one width, evenly to both sides of 0, which stands in the
 * middle of the middle one: so 0 stays where it is, whatever comes.
 *
 * @param limit where the ranges end on both sides: the size of the largest number, rounded up to 1,
 *     2 or 5 times a power of ten, so that it seldom changes
 * @param counts of each range; numbers that are not finite are in none
 */
public record Histogram(double limit, int[] counts) {
  static final int BINS = 31;

  public static Histogram of(double[] numbers) {
    double limit = roundUp(largest(numbers));
    int[] counts = new int[BINS];
    for (double number : numbers) {
      if (Trace.isFinite(number)) {
        counts[bin(number / limit)]++;
      }
    }
    return new Histogram(limit, counts);
  }

  private static double largest(double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      if (Trace.isFinite(number)) {
        largest = Math.max(largest, Math.abs(number));
      }
    }
    return largest;
  }

  private static double roundUp(double size) {
    return size > 1e-300 && size < 1e300 ? Ticks.spacing(new Extent(0, size), 1) : 1;
  }

  /** Of a share from −1 to 1. */
  private static int bin(double share) {
    int bin = (int) Math.floor((Math.max(-1, Math.min(1, share)) + 1) / 2 * BINS);
    return Math.min(BINS - 1, bin);
  }

  int most() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }
}
