package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A chart on which rows lie as points: what is predicted is its ground. */
public abstract class PointChart {
  private final Surface surface;
  private final MarkLayer marks = new MarkLayer();
  private final Emphasis emphasis = new Emphasis();
  private Points points = Points.NONE;
  private double[] predictions;
  private Sheet sheet;

  PointChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /** Marks rows; as long as there are no others, only {@link #predictions} change. */
  public final void points(Points rows) {
    this.points = rows;
  }

  /** Rows whose prediction has the other sign get a dark rim; null for no predictions. */
  public final void predictions(double[] numbers) {
    this.predictions = numbers;
  }

  public final Emphasis emphasis() {
    return emphasis;
  }

  /** Where points lie as last drawn; null before that. */
  public final Sheet sheet() {
    return sheet;
  }

  public final void draw(Palette palette) {
    if (!surface.clear()) {
      return;
    }
    Plot plot = layOut(surface);
    Axis x = across(plot);
    Axis y = up(plot);
    sheet = new Sheet(plot, x.scale(), y.scale());
    CanvasRenderingContext2D context = surface.context();
    context.save();
    surface.roundedPath(plot.left(), plot.top(), plot.width(), plot.height(), 6);
    context.clip();
    drawGround(surface, palette, plot, x, y);
    emphasis.drawHalos(context, palette, points, sheet);
    marks.draw(surface, palette, points, predictions, x, y);
    emphasis.drawPlaces(context, palette, points, sheet);
    context.restore();
    drawFrame(palette, plot, x, y);
  }

  private void drawFrame(Palette palette, Plot plot, Axis x, Axis y) {
    CanvasRenderingContext2D context = surface.context();
    surface.roundedPath(plot.left(), plot.top(), plot.width(), plot.height(), 6);
    context.setStrokeStyle(palette.line());
    context.setLineWidth(1);
    context.stroke();
    plot.labelsLeft(surface, palette, y);
    plot.labelsBelow(surface, palette, x);
    double below = plot.labelLine() + Surface.LINE_HEIGHT;
    surface.text(xName(), (plot.left() + plot.right()) / 2, below, "center", palette.ink());
    surface.text(yName(), plot.left(), Surface.LINE_HEIGHT / 2, "left", palette.ink());
  }

  abstract Plot layOut(Surface on);

  abstract Axis across(Plot plot);

  abstract Axis up(Plot plot);

  /** Draws what is predicted, which the plot clips. */
  abstract void drawGround(Surface on, Palette palette, Plot plot, Axis x, Axis y);

  abstract String xName();

  abstract String yName();
}
