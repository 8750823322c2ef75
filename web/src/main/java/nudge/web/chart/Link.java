package nudge.web.chart;

/**
 * The curve of a link: a cubic whose handles lie at thirds of the way, level with the ends. Then x
 * runs evenly and y = y0 + (y1 - y0)(3t² - 2t³), so the distance of a point is known in closed
 * form.
 */
record Link(double x0, double y0, double x1, double y1) {
  double handle0() {
    return x0 + (x1 - x0) / 3;
  }

  double handle1() {
    return x1 - (x1 - x0) / 3;
  }

  /** About how far a point is from the curve; infinite beside it. */
  double distance(double x, double y) {
    double t = (x - x0) / (x1 - x0);
    if (!(t >= 0 && t <= 1)) {
      return Double.POSITIVE_INFINITY;
    }
    double slope = (y1 - y0) / (x1 - x0) * 6 * t * (1 - t);
    double above = y - y0 - (y1 - y0) * t * t * (3 - 2 * t);
    return Math.abs(above) / Math.sqrt(1 + slope * slope);
  }
}
