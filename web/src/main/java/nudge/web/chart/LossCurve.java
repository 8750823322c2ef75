package nudge.web.chart;

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
