package nudge.web.protocol;

import nudge.data.Dataset;

/**
 * The plane on which a network of two inputs is mapped: a square grid of points a little wider than
 * the rows, the lowest row of points first.
 */
public record PlaneGrid(double xMin, double xMax, double yMin, double yMax) {
  /** Points along each side. */
  public static final int SIDE = 48;

  /** Room around the outermost rows, as a share of their extent. */
  private static final double MARGIN = 0.15;

  public static PlaneGrid around(Dataset data) {
    double[] x = extent(data, 0);
    double[] y = extent(data, 1);
    return new PlaneGrid(x[0], x[1], y[0], y[1]);
  }

  private static double[] extent(Dataset data, int input) {
    double low = data.inputs(0)[input];
    double high = low;
    for (int r = 1; r < data.rows(); r++) {
      double value = data.inputs(r)[input];
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double margin = high > low ? MARGIN * (high - low) : 1;
    return new double[] {low - margin, high + margin};
  }

  /** Both inputs of every point, point after point. */
  public double[] points() {
    double[] points = new double[2 * SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int at = 2 * (row * SIDE + column);
        points[at] = xMin + (xMax - xMin) * (column + 0.5) / SIDE;
        points[at + 1] = yMin + (yMax - yMin) * (row + 0.5) / SIDE;
      }
    }
    return points;
  }
}
