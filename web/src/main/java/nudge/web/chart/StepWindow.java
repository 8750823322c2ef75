package nudge.web.chart;

/** The part of a run that is looked at, in steps. */
public record StepWindow(double from, double to) {
  /** Narrower than this there is nothing between two steps. */
  private static final double NARROWEST = 2;

  /** Between two places, in any order, and never too narrow. */
  public static StepWindow between(double a, double b) {
    double middle = (a + b) / 2;
    double half = Math.max(NARROWEST, Math.abs(a - b)) / 2;
    return new StepWindow(middle - half, middle + half);
  }

  /** Wider or narrower by a factor, with a step where it was. */
  public StepWindow scaled(double step, double factor) {
    double at = Math.max(from, Math.min(to, step));
    double least = NARROWEST / (to - from);
    double by = Math.max(least, factor);
    return new StepWindow(at - (at - from) * by, at + (to - at) * by);
  }

  /** Moved just so far that a step is in it. */
  public StepWindow including(double step) {
    double by = step < from ? step - from : step > to ? step - to : 0;
    return new StepWindow(from + by, to + by);
  }

  /** No more than another, or that one where nothing of this is left out of it. */
  public StepWindow within(StepWindow whole) {
    double low = Math.max(from, whole.from);
    double high = Math.min(to, whole.to);
    return low >= high ? whole : new StepWindow(low, high);
  }
}
