package nudge.bench;

import java.util.Arrays;

/** Points in a row, none of them twice in succession. */
final class Route {
  private double[] points = new double[8];
  private int count;

  void add(double x, double y) {
    if (count > 0 && points[count - 2] == x && points[count - 1] == y) {
      return;
    }
    if (count == points.length) {
      points = Arrays.copyOf(points, 2 * count);
    }
    points[count++] = x;
    points[count++] = y;
  }

  /** The points' x and y by turns. */
  double[] points() {
    return Arrays.copyOf(points, count);
  }
}
