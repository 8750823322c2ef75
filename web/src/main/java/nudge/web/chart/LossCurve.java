package nudge.web.chart;

import java.util.Arrays;

/**
 * The losses of a run, over steps that rise.
 *
 * @param train over the training rows
 * @param test over the test rows, or null if there are none
 * @param penalty on the parameters, or null if there is none
 */
public record LossCurve(double[] steps, double[] train, double[] test, double[] penalty) {
  static final LossCurve NONE = new LossCurve(new double[0], new double[0], null, null);

  public int count() {
    return steps.length;
  }

  /** What is to be seen between two steps, with the next point on both sides. */
  LossCurve between(double from, double to) {
    int first = 0;
    while (first + 1 < count() && steps[first + 1] <= from) {
      first++;
    }
    int end = count();
    while (end > first + 1 && steps[end - 2] >= to) {
      end--;
    }
    return new LossCurve(
        part(steps, first, end),
        part(train, first, end),
        part(test, first, end),
        part(penalty, first, end));
  }

  private static double[] part(double[] all, int first, int end) {
    return all == null ? null : Arrays.copyOfRange(all, first, end);
  }

  /** Of all that is drawn. */
  Extent extent() {
    Extent extent = Extent.of(train, count());
    return and(and(extent, test), penalty);
  }

  /** Of what has a logarithm. */
  Extent positive() {
    Extent extent = Extent.ofPositive(train, count());
    return test == null ? extent : extent.and(Extent.ofPositive(test, count()));
  }

  /** Whether a logarithmic scale shows more of the losses, which the penalty has no part in. */
  boolean wantsLog() {
    Extent extent = Extent.of(train, count());
    return (test == null ? extent : extent.and(Extent.of(test, count()))).wantsLog();
  }

  private Extent and(Extent extent, double[] more) {
    return more == null ? extent : extent.and(Extent.of(more, count()));
  }
}
