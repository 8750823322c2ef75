package nudge.web.worker;

/** Steps a second over about the last second. */
final class Meter {
  private static final double WINDOW_MILLISECONDS = 500;

  private double begin = Double.NaN;
  private double steps;
  private double rate;

  void count(int made, double now) {
    if (Double.isNaN(begin)) {
      begin = now;
    }
    steps += made;
    if (now - begin >= WINDOW_MILLISECONDS) {
      rate = steps * 1000 / (now - begin);
      begin = now;
      steps = 0;
    }
  }

  /** 0 until there is enough to tell. */
  double perSecond(double now) {
    return now - begin > 4 * WINDOW_MILLISECONDS ? 0 : rate;
  }
}
