package nudge.web.chart;

/** The part of a chart on which points lie: from pixels to the numbers there, and back. */
public final class Sheet {
  private final Plot plot;
  private final Scale x;
  private final Scale y;

  Sheet(Plot plot, Scale x, Scale y) {
    this.plot = plot;
    this.x = x;
    this.y = y;
  }

  public boolean holds(double left, double top) {
    return left >= plot.left() && left <= plot.right() && top >= plot.top() && top <= plot.bottom();
  }

  /** The nearest place on it. */
  public double insideLeft(double left) {
    return Math.max(plot.left(), Math.min(plot.right(), left));
  }

  public double insideTop(double top) {
    return Math.max(plot.top(), Math.min(plot.bottom(), top));
  }

  public double middleLeft() {
    return (plot.left() + plot.right()) / 2;
  }

  public double middleTop() {
    return (plot.top() + plot.bottom()) / 2;
  }

  /** The number across at a pixel, with no more digits than can be told apart. */
  public double x(double left) {
    return x.roundValueAt(left);
  }

  public double y(double top) {
    return y.roundValueAt(top);
  }

  public double left(double number) {
    return x.at(number);
  }

  public double top(double number) {
    return y.at(number);
  }

  /** The row whose point is nearest to a place and no further than so many pixels; -1 for none. */
  public int nearest(Points points, double left, double top, double reach) {
    int nearest = -1;
    double best = reach * reach;
    for (int row = 0; row < points.count(); row++) {
      double across = left(points.xs()[row]) - left;
      double up = top(points.ys()[row]) - top;
      double distance = across * across + up * up;
      if (distance <= best) {
        best = distance;
        nearest = row;
      }
    }
    return nearest;
  }
}
