package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The loss over the steps of a run; logarithmic by itself once it spans two decades. */
public final class LossChart {
  private final Surface surface;

  /** The least that the axis spans, so that a run's first steps do not jump across the chart. */
  private static final int FEWEST_STEPS = 10;

  private double[] steps = new double[0];
  private double[] losses = new double[0];
  private int count;
  private int highlighted = -1;
  private Plot plot;
  private Axis x;
  private Axis y;

  public LossChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /** The arrays are read at each {@link #draw}, not copied; steps rise. */
  public void show(double[] steps, double[] losses, int count) {
    this.steps = steps;
    this.losses = losses;
    this.count = count;
  }

  /** Marks one point with its step and loss; -1 for none. */
  public void highlight(int index) {
    highlighted = index;
  }

  /** The point nearest to a place on the canvas as last drawn; -1 outside the axes. */
  public int pointAt(double cssX) {
    if (count == 0 || plot == null || cssX < plot.left() - 8 || cssX > plot.right() + 8) {
      return -1;
    }
    return nearest(x.scale().valueAt(cssX));
  }

  public void draw(Palette palette) {
    if (!surface.clear() || count == 0) {
      return;
    }
    layOut();
    plot.horizontals(surface, palette, y);
    plot.labelsLeft(surface, palette, y);
    plot.labelsBelow(surface, palette, x);
    surface.text("step", surface.width(), plot.labelLine(), "right", palette.inkSoft());
    drawLine(palette);
    drawEndLabel(palette);
    if (highlighted >= 0 && highlighted < count) {
      drawHighlight(palette);
    }
  }

  private void layOut() {
    Extent extent = Extent.of(losses, count);
    if (extent.isEmpty()) {
      extent = new Extent(0, 1);
    }
    double top = Plot.GAP;
    double bottom = surface.height() - Plot.FOOT;
    y = lossAxis(extent, bottom, top);
    double right =
        surface.width() - Plot.room(surface.measure("train " + Rounded.WIDEST)) - Plot.GAP;
    plot = new Plot(Plot.room(surface, y) + Plot.GAP, top, right, bottom);
    x = stepAxis();
  }

  private static Axis lossAxis(Extent extent, double bottom, double top) {
    if (extent.wantsLog()) {
      return Axis.log(extent, bottom, top, 18);
    }
    Extent fromZero = extent.and(0);
    return Axis.round(
        fromZero.low() == fromZero.high() ? new Extent(0, 1) : fromZero, bottom, top, 32);
  }

  private Axis stepAxis() {
    double first = steps[0];
    Extent extent = new Extent(first, Math.max(first + FEWEST_STEPS, steps[count - 1]));
    double widest = surface.measure(Rounded.text(extent.high()));
    return Axis.whole(extent, plot.left(), plot.right(), Math.max(64, widest + 3 * Plot.GAP));
  }

  private void drawLine(Palette palette) {
    CanvasRenderingContext2D context = surface.context();
    context.setStrokeStyle(palette.ink());
    context.setLineWidth(1.75);
    context.beginPath();
    new Trace(steps, losses, x.scale(), y.scale()).draw(count, surface.pen());
    context.stroke();
  }

  private void drawEndLabel(Palette palette) {
    double loss = losses[count - 1];
    double end = Trace.isFinite(loss) ? y.at(loss) : plot.top();
    if (Trace.isFinite(loss)) {
      Marks.filled(surface.context(), x.at(steps[count - 1]), end, 2.5, 1, palette.ink());
    }
    double line = Math.max(plot.top(), Math.min(plot.bottom() - 8, end));
    String text = "train " + Rounded.text(loss);
    surface.text(text, plot.right() + Plot.GAP * 2, line, "left", palette.ink());
  }

  private void drawHighlight(Palette palette) {
    double at = x.at(steps[highlighted]);
    double loss = losses[highlighted];
    surface.vertical(at, plot.top(), plot.bottom(), palette.accent());
    if (Trace.isFinite(loss)) {
      Marks.dot(surface.context(), at, y.at(loss), 4.5, palette.accent(), palette.surface());
    }
    String text = "step " + Rounded.text(steps[highlighted]) + ": " + Rounded.text(loss);
    double room = surface.measure(text) + 2 * Plot.GAP;
    double left = at + room <= surface.width() ? at + Plot.GAP : at - room + Plot.GAP;
    Marks.haloed(surface, text, Math.max(0, left), plot.top() + 8, palette);
  }

  private int nearest(double step) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (steps[middle] + steps[middle + 1] >= 2 * step) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
