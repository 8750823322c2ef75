package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** What the network predicts over the plane of its two inputs, with the data on it. */
public final class MapChart {
  private final Surface surface;
  private final HeatImage image = new HeatImage();
  private final MarkLayer marks = new MarkLayer();
  private double[] grid = new double[0];
  private int columns;
  private int rows;
  private Extent xRange = new Extent(-1, 1);
  private Extent yRange = new Extent(-1, 1);
  private String xName = "";
  private String yName = "";
  private MarkLayer.Rows points = MarkLayer.Rows.NONE;
  private double[] predictions;
  private Plot plot;
  private Axis x;
  private Axis y;

  public MapChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /** Cells row by row from the lowest y, each with the prediction at its middle. Not copied. */
  public void show(
      double[] grid, int columns, int rows, double xMin, double xMax, double yMin, double yMax) {
    this.grid = grid;
    this.columns = columns;
    this.rows = rows;
    this.xRange = new Extent(xMin, xMax);
    this.yRange = new Extent(yMin, yMax);
  }

  public void names(String xName, String yName) {
    this.xName = xName;
    this.yName = yName;
  }

  /**
   * Marks rows, hollow those held out for the test; as long as there are no others, only {@link
   * #predictions} change.
   */
  public void points(double[] xs, double[] ys, double[] targets, boolean[] heldOut, int count) {
    this.points = new MarkLayer.Rows(xs, ys, targets, heldOut, count);
  }

  /** Rows whose prediction has the other sign get a dark rim; null for no predictions. */
  public void predictions(double[] predictions) {
    this.predictions = predictions;
  }

  public void draw(Palette palette) {
    if (!surface.clear()) {
      return;
    }
    layOut();
    CanvasRenderingContext2D context = surface.context();
    context.save();
    surface.roundedPath(plot.left(), plot.top(), plot.width(), plot.height(), 6);
    context.clip();
    if (columns > 0 && rows > 0) {
      image.paint(grid, columns, rows, palette.ramp());
      image.draw(context, plot);
      drawContour(palette);
    }
    marks.draw(surface, palette, points, predictions, x, y);
    context.restore();
    drawFrame(palette);
  }

  private void layOut() {
    double top = Surface.LINE_HEIGHT + Plot.GAP;
    double foot = Plot.FOOT + Surface.LINE_HEIGHT;
    double left = 5 * Plot.GAP;
    double room = Math.min(surface.width() - left - Plot.GAP, surface.height() - top - foot);
    double side = Math.max(1, room);
    plot = new Plot(left, top, left + side, top + side);
    x = Axis.exact(xRange, plot.left(), plot.right(), 48);
    y = Axis.exact(yRange, plot.bottom(), plot.top(), 48);
  }

  private void drawContour(Palette palette) {
    Scale across = new Scale(-0.5, columns - 0.5, plot.left(), plot.right(), false);
    Scale up = new Scale(-0.5, rows - 0.5, plot.bottom(), plot.top(), false);
    Pen pen = surface.pen();
    CanvasRenderingContext2D context = surface.context();
    context.beginPath();
    new Contour(grid, columns, rows).draw((x, y, start) -> pen.to(across.at(x), up.at(y), start));
    context.setStrokeStyle(palette.ink());
    context.setGlobalAlpha(0.7);
    context.setLineWidth(1.25);
    Browser.dash(context, 0.1, 2.75);
    context.stroke();
    Browser.dash(context, 1, 0);
    context.setGlobalAlpha(1);
  }

  private void drawFrame(Palette palette) {
    CanvasRenderingContext2D context = surface.context();
    surface.roundedPath(plot.left(), plot.top(), plot.width(), plot.height(), 6);
    context.setStrokeStyle(palette.line());
    context.setLineWidth(1);
    context.stroke();
    plot.labelsLeft(surface, palette, y);
    plot.labelsBelow(surface, palette, x);
    double below = plot.labelLine() + Surface.LINE_HEIGHT;
    surface.text(xName, (plot.left() + plot.right()) / 2, below, "center", palette.ink());
    surface.text(yName, plot.left(), Surface.LINE_HEIGHT / 2, "left", palette.ink());
  }
}
