package nudge.training;

/** How well outputs fit their targets, in a unit that people know. */
public sealed interface Score {
  /** A name for it, as people know it. */
  String name();

  /** 1 is perfect. */
  double value();

  /** The share of the rows whose class is right. */
  record Accuracy(int correct, int total) implements Score {
    @Override
    public String name() {
      return "accuracy";
    }

    @Override
    public double value() {
      return (double) correct / total;
    }
  }

  /**
   * The coefficient of determination, 1 − Σ(y − t)² / Σ(t − mean)² over all outputs, each with a
   * mean of its own: 0 for always saying the mean, less for anything worse.
   */
  record RSquared(double value) implements Score {
    @Override
    public String name() {
      return "R²";
    }
  }
}
