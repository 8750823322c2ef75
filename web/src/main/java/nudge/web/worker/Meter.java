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

  /**
   * Until the first window is over, as if it were: a figure that grows, but is never 0 for steps.
   */
  double perSecond(double now) {
    if (now - begin > 4 * WINDOW_MILLISECONDS) {
      return 0;
    }
    return rate > 0 ? rate : steps * 1000 / WINDOW_MILLISECONDS;
  }
}
