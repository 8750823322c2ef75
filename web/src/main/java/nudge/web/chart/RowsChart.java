package nudge.web.chart;

import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * Predictions beside their targets: few of them in a lane each, many as points, the axis over both.
 */
public final class RowsChart {
  private static final int MOST_LANES = 24;

  private final Surface surface;
  private double[] targets = new double[0];
  private double[] predictions = new double[0];
  private int rows;
  private int outputs;
  private int picked = -1;

  public RowsChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /** Row by row, the outputs of a row side by side. Read at each {@link #draw}, not copied. */
  public void show(double[] targets, double[] predictions, int rows, int outputs) {
    this.targets = targets;
    this.predictions = predictions;
    this.rows = rows;
    this.outputs = outputs;
  }

  /** Rings one row's points; -1 for none. */
  public void pick(int row) {
    this.picked = row;
  }

  public void draw(Palette palette) {
    int count = rows * outputs;
    if (!surface.clear() || count == 0) {
      return;
    }
    Extent both = Extent.of(targets, count).and(Extent.of(predictions, count)).and(0);
    Extent extent = both.widened(0.06);
    if (count <= MOST_LANES) {
      new RowLanes(surface, palette, targets, predictions, rows, outputs).draw(extent);
    } else {
      new RowScatter(surface, palette, targets, predictions, count, ringed()).draw(extent);
    }
  }

  /** The numbers of the row that is picked, from the first to the last. */
  private int[] ringed() {
    boolean none = picked < 0 || picked >= rows;
    return none ? new int[] {0, 0} : new int[] {picked * outputs, (picked + 1) * outputs};
  }
}
