package nudge.web.protocol;

import nudge.data.Column;
import nudge.data.Dataset;
import nudge.playground.Playground;

/**
 * The plane on which a network of two inputs is mapped: a square grid of points a little wider than
 * the rows, the lowest row of points first.
 *
 * @param side points along each side
 */
public record PlaneGrid(int side, double xMin, double xMax, double yMin, double yMax) {
  private static final int FINEST = 48;
  private static final int COARSEST = 8;

  /** What a map may cost: its points times the network's parameters. */
  private static final double MOST_WORK = 4e6;

  /** Room around the outermost rows, as a share of their extent. */
  private static final double MARGIN = 0.15;

  /** The grid for a playground, or null if it has not two inputs; coarser for larger networks. */
  public static PlaneGrid of(Playground playground) {
    Dataset data = playground.table();
    if (data.inputs() != 2 || hasClasses(data)) {
      return null;
    }
    double[] x = extent(data, 0);
    double[] y = extent(data, 1);
    int affordable = (int) Math.sqrt(MOST_WORK / playground.parameterCount());
    int side = Math.max(COARSEST, Math.min(FINEST, affordable));
    return new PlaneGrid(side, x[0], x[1], y[0], y[1]);
  }

  /** The same part of the plane with other points. */
  PlaneGrid withSide(int points) {
    return new PlaneGrid(points, xMin, xMax, yMin, yMax);
  }

  /** There is nothing between two classes to map. */
  static boolean hasClasses(Dataset data) {
    for (Column column : data.columns()) {
      if (!column.isTarget() && column.isClass()) {
        return true;
      }
    }
    return false;
  }

  /** From where to where an input is shown. */
  static double[] extent(Dataset data, int input) {
    double[] rows = data.allInputs();
    double low = rows[input];
    double high = low;
    for (int i = input; i < rows.length; i += data.inputs()) {
      low = Math.min(low, rows[i]);
      high = Math.max(high, rows[i]);
    }
    return around(low, high);
  }

  /** A little more than from one number to another. */
  static double[] around(double low, double high) {
    double margin = high > low ? MARGIN * (high - low) : Math.max(1, MARGIN * Math.abs(low));
    return new double[] {low - margin, high + margin};
  }

  /**
   * Whether what is shown from one number to another can be seen as well where another extent is
   * shown: its margins need not fit in, and it must not look small there.
   */
  static boolean fits(double low, double high, double shownLow, double shownHigh) {
    double margin = (high - low) * MARGIN / (1 + 2 * MARGIN);
    boolean inside = low + margin * 1.01 >= shownLow && high - margin * 1.01 <= shownHigh;
    return inside && high - low >= 0.6 * (shownHigh - shownLow);
  }

  /** Both inputs of every point, point after point. */
  public double[] points() {
    double[] points = new double[2 * side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int at = 2 * (row * side + column);
        points[at] = xMin + (xMax - xMin) * (column + 0.5) / side;
        points[at + 1] = yMin + (yMax - yMin) * (row + 0.5) / side;
      }
    }
    return points;
  }
}
