package nudge.web.protocol;

import nudge.data.Dataset;
import nudge.playground.Playground;

/**
 * Where what single units give is looked at: coarsely over the plane of two inputs, its lowest row
 * of points first, or along the extent of a single one.
 *
 * @param rows 1 for a line
 * @param points the inputs of every point, point after point
 */
public record UnitGrid(int columns, int rows, double[] points) {
  private static final int FINEST = 20;
  private static final int COARSEST = 6;
  private static final int ALONG = 40;

  /** What all pictures together may cost: their points times the network's parameters. */
  private static final double MOST_WORK = 1e6;

  /** The grid for a playground, or null if it has neither one nor two inputs that are numbers. */
  public static UnitGrid of(Playground playground) {
    PlaneGrid plane = PlaneGrid.of(playground);
    if (plane != null) {
      int affordable = (int) Math.sqrt(MOST_WORK / playground.parameterCount());
      int side = Math.max(COARSEST, Math.min(FINEST, affordable));
      return new UnitGrid(side, side, plane.withSide(side).points());
    }
    Dataset data = playground.table();
    return data.inputs() != 1 || PlaneGrid.hasClasses(data) ? null : line(data);
  }

  private static UnitGrid line(Dataset data) {
    double[] extent = PlaneGrid.extent(data, 0);
    double[] points = new double[ALONG];
    for (int i = 0; i < ALONG; i++) {
      points[i] = extent[0] + (extent[1] - extent[0]) * i / (ALONG - 1);
    }
    return new UnitGrid(ALONG, 1, points);
  }
}
