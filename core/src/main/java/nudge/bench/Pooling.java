package nudge.bench;

/**
 * Numbers in ascending order that are as near as they can be to the wanted ones, by the weighted
 * sum of squares: where two stand in the wrong order, both become their mean (isotonic regression
 * by pooling adjacent violators; Ayer and others, "An empirical distribution function for sampling
 * with incomplete information", 1955).
 */
final class Pooling {
  private final double[] mean;
  private final double[] weight;
  private final int[] size;
  private int pools;

  /** For at most so many numbers at once. */
  Pooling(int longest) {
    mean = new double[longest];
    weight = new double[longest];
    size = new int[longest];
  }

  /** Puts the first {@code count} of the wanted numbers in order, in place. */
  void ascend(double[] wanted, double[] weights, int count) {
    pools = 0;
    for (int i = 0; i < count; i++) {
      mean[pools] = wanted[i];
      weight[pools] = weights[i];
      size[pools++] = 1;
      while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
        pool();
      }
    }
    int at = 0;
    for (int i = 0; i < pools; i++) {
      for (int end = at + size[i]; at < end; at++) {
        wanted[at] = mean[i];
      }
    }
  }

  private void pool() {
    int last = --pools;
    double both = weight[last - 1] + weight[last];
    mean[last - 1] += (mean[last] - mean[last - 1]) * weight[last] / both;
    weight[last - 1] = both;
    size[last - 1] += size[last];
  }
}
