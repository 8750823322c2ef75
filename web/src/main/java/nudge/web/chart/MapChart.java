package nudge.web.chart;

import nudge.web.protocol.Slice;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** What the network predicts over the plane of two inputs, with the data on it. */
public final class MapChart extends PointChart {
  /** Cells along each side of a cell where only the sign is shown. */
  private static final int FINER = 4;

  private final HeatImage image = new HeatImage();
  private Slice slice;
  private double[] grid = new double[0];
  private String xName = "";
  private String yName = "";
  private boolean hard;

  public MapChart(HTMLCanvasElement canvas) {
    super(canvas);
  }

  /** Where it is looked at, and the prediction at each of its points. Not copied. */
  public void show(Slice over, double[] predicted) {
    this.slice = over;
    this.grid = predicted;
  }

  public void names(String across, String up) {
    this.xName = across;
    this.yName = up;
  }

  /** Whether only the sign of what is predicted is shown. */
  public void hard(boolean on) {
    this.hard = on;
  }

  @Override
  Plot layOut(Surface surface) {
    double top = Surface.LINE_HEIGHT + Plot.GAP;
    double foot = Plot.FOOT + Surface.LINE_HEIGHT;
    double left = 5 * Plot.GAP;
    double room = Math.min(surface.width() - left - Plot.GAP, surface.height() - top - foot);
    double side = Math.max(1, room);
    return new Plot(left, top, left + side, top + side);
  }

  @Override
  Axis across(Plot plot) {
    return Axis.exact(new Extent(slice.xMin(), slice.xMax()), plot.left(), plot.right(), 48);
  }

  @Override
  Axis up(Plot plot) {
    return Axis.exact(new Extent(slice.yMin(), slice.yMax()), plot.bottom(), plot.top(), 48);
  }

  @Override
  void drawGround(Surface surface, Palette palette, Plot plot, Axis x, Axis y) {
    int columns = slice.columns();
    int rows = slice.rows();
    if (hard) {
      double[] signs = Signs.of(grid, columns, rows, FINER);
      image.paint(signs, columns * FINER, rows * FINER, palette.ramp());
    } else {
      image.paint(grid, columns, rows, palette.ramp());
    }
    image.draw(surface.context(), plot);
    drawContour(surface, palette, plot);
  }

  private void drawContour(Surface surface, Palette palette, Plot plot) {
    int columns = slice.columns();
    int rows = slice.rows();
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

  @Override
  String xName() {
    return xName;
  }

  @Override
  String yName() {
    return yName;
  }
}
