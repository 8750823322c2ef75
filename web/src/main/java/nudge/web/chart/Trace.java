package nudge.web.chart;

/**
 * A line through many points, drawn as the lowest and the highest point of every pixel column: it
 * looks as if all were drawn, and costs two points a column however long the run. Columns without a
 * finite number, or ending in one that is not, leave a gap; a lone point becomes a dot.
 */
final class Trace {
  private final double[] xs;
  private final double[] ys;
  private final Scale x;
  private final Scale y;
  private boolean lifted = true;

  Trace(double[] xs, double[] ys, Scale x, Scale y) {
    this.xs = xs;
    this.ys = ys;
    this.x = x;
    this.y = y;
  }

  void draw(int count, Pen pen) {
    int end;
    for (int begin = 0; begin < count; begin = end) {
      end = columnEnd(begin, count);
      drawColumn(begin, end, pen);
    }
  }

  private int columnEnd(int begin, int count) {
    double column = Math.floor(x.at(xs[begin]));
    int end = begin + 1;
    while (end < count && Math.floor(x.at(xs[end])) == column) {
      end++;
    }
    return end;
  }

  private void drawColumn(int begin, int end, Pen pen) {
    int low = -1;
    int high = -1;
    for (int i = begin; i < end; i++) {
      if (isFinite(ys[i])) {
        low = low < 0 || ys[i] < ys[low] ? i : low;
        high = high < 0 || ys[i] > ys[high] ? i : high;
      }
    }
    if (low >= 0) {
      point(Math.min(low, high), lifted, pen);
      point(Math.max(low, high), false, pen);
    }
    lifted = !isFinite(ys[end - 1]);
  }

  private void point(int i, boolean start, Pen pen) {
    pen.to(x.at(xs[i]), y.at(ys[i]), start);
  }

  static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }
}
