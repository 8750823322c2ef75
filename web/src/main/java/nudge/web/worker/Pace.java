package nudge.web.worker;

/** How many steps are due by now at a number of steps a second; 0 stands for no limit. */
final class Pace {
  private final double perSecond;
  private final double begin;
  private double made;

  Pace(double perSecond, double now) {
    this.perSecond = perSecond;
    this.begin = now;
  }

  /** The first step is due at once. */
  int due(double now) {
    if (perSecond == 0) {
      return Integer.MAX_VALUE;
    }
    double due = 1 + Math.floor((now - begin) / 1000 * perSecond) - made;
    return (int) Math.max(0, Math.min(due, Integer.MAX_VALUE));
  }

  void made(int steps) {
    made += steps;
  }

  /** Milliseconds until the next step is due. */
  double wait(double now) {
    return perSecond == 0 ? 0 : Math.max(0, begin + made * 1000 / perSecond - now);
  }
}
