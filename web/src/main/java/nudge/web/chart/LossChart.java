package nudge.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * The losses over the steps of a run, each line named at its end. Unless somebody chose a scale, it
 * becomes logarithmic by itself once the losses span two decades.
 */
public final class LossChart {
  /** How losses are scaled. */
  public enum LossScale {
    AUTO,
    LINEAR,
    LOG
  }

  private record Line(String name, double[] losses, String colour, double width, double dash) {}

  private final Surface surface;

  /** The least that the axis spans, so that a run's first steps do not jump across the chart. */
  private static final int FEWEST_STEPS = 10;

  private LossCurve curve = LossCurve.NONE;

  /** The part of it that is to be seen. */
  private LossCurve part = LossCurve.NONE;

  private StepWindow window;
  private IntToDoubleFunction rates;
  private double highestRate;
  private double selectedFrom;
  private double selectedTo;
  private LossScale scale = LossScale.AUTO;
  private int highlighted = -1;
  private Plot plot;
  private Axis x;
  private Axis y;

  public LossChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /** Read at each {@link #draw}, not copied. */
  public void show(LossCurve shown) {
    curve = shown;
  }

  /** Shows these steps only; null for all. */
  public void window(StepWindow shown) {
    window = shown;
  }

  /** The steps that are shown. */
  public StepWindow window() {
    return window == null ? whole() : window;
  }

  /** All steps that there are to show. */
  public StepWindow whole() {
    double first = curve.steps()[0];
    return new StepWindow(first, Math.max(first + FEWEST_STEPS, last(curve.steps())));
  }

  /** The learning rate of each step, to be shown below the losses; null for none. */
  public void rates(IntToDoubleFunction schedule) {
    rates = schedule;
  }

  /** Marks what lies between two places as about to be zoomed to; nothing if they are one. */
  public void select(double from, double to) {
    selectedFrom = from;
    selectedTo = to;
  }

  /** Whether it was drawn, so that places on it mean something. */
  public boolean isThere() {
    return plot != null && curve.count() > 0;
  }

  public double stepAt(double cssX) {
    return x.scale().valueAt(Math.max(plot.left(), Math.min(plot.right(), cssX)));
  }

  /** Where a loss is not positive, no logarithm of it is to be seen. */
  public void scale(LossScale chosen) {
    scale = chosen;
  }

  /** Marks one point with its step and loss; -1 for none. */
  public void highlight(int index) {
    highlighted = index;
  }

  /** The point nearest to a place on the canvas as last drawn; -1 outside the axes. */
  public int pointAt(double cssX) {
    if (curve.count() == 0 || plot == null || cssX < plot.left() - 8 || cssX > plot.right() + 8) {
      return -1;
    }
    return nearest(x.scale().valueAt(cssX));
  }

  public void draw(Palette palette) {
    if (!surface.clear() || curve.count() == 0) {
      return;
    }
    StepWindow shown = window();
    part = window == null ? curve : curve.between(shown.from(), shown.to());
    List<Line> lines = lines(palette);
    layOut(lines);
    plot.horizontals(surface, palette, y);
    plot.labelsLeft(surface, palette, y);
    drawRates(palette);
    surface.context().save();
    surface.context().beginPath();
    surface.context().rect(plot.left() - 1, 0, plot.width() + 2, plot.bottom() + 1);
    surface.context().clip();
    for (Line line : lines) {
      drawLine(line);
    }
    surface.context().restore();
    drawEndLabels(lines);
    if (isHighlighted()) {
      drawHighlight(palette);
    }
    drawSelection(palette);
  }

  private boolean isHighlighted() {
    if (highlighted < 0 || highlighted >= curve.count()) {
      return false;
    }
    double step = curve.steps()[highlighted];
    return step >= window().from() && step <= window().to();
  }

  /** The strip of rates, if there is one, and the steps below everything. */
  private void drawRates(Palette palette) {
    double bottom = surface.height() - Plot.FOOT;
    Plot strip = new Plot(plot.left(), plot.bottom() + Plot.GAP, plot.right(), bottom);
    if (rates != null) {
      int step = isHighlighted() ? (int) curve.steps()[highlighted] : -1;
      new RateStrip(strip, x, highestRate, rates).draw(surface, palette, step);
    }
    strip.labelsBelow(surface, palette, x);
    surface.text("step", surface.width(), strip.labelLine(), "right", palette.inkSoft());
  }

  private void drawSelection(Palette palette) {
    if (selectedFrom != selectedTo) {
      surface.context().setGlobalAlpha(0.18);
      surface.context().setFillStyle(palette.accent());
      double left = Math.max(plot.left(), Math.min(selectedFrom, selectedTo));
      double right = Math.min(plot.right(), Math.max(selectedFrom, selectedTo));
      surface.context().fillRect(left, plot.top(), right - left, plot.height());
      surface.context().setGlobalAlpha(1);
    }
  }

  /** The training loss last, so that it lies on top. */
  private List<Line> lines(Palette palette) {
    List<Line> lines = new ArrayList<>();
    if (curve.penalty() != null) {
      lines.add(new Line("penalty ", part.penalty(), palette.inkSoft(), 1.25, 3));
    }
    if (curve.test() != null) {
      lines.add(new Line("test ", part.test(), palette.inkSoft(), 1.75, 0));
    }
    lines.add(new Line("train ", part.train(), palette.ink(), 1.75, 0));
    return lines;
  }

  private void layOut(List<Line> lines) {
    Extent extent = part.extent();
    if (extent.isEmpty()) {
      extent = new Extent(0, 1);
    }
    double top = Plot.GAP;
    double bottom = surface.height() - Plot.FOOT - (rates == null ? 0 : RateStrip.HEIGHT);
    y = lossAxis(extent, bottom, top);
    double right =
        surface.width()
            - Plot.room(surface.measure(lines.get(0).name() + Rounded.WIDEST))
            - Plot.GAP;
    double left = Plot.room(surface, y);
    if (rates != null) {
      highestRate = RateStrip.most(rates, window());
      left = Math.max(left, Plot.room(surface.measure(Rounded.text(highestRate))));
    }
    plot = new Plot(left + Plot.GAP, top, right, bottom);
    x = stepAxis();
  }

  private Axis lossAxis(Extent extent, double bottom, double top) {
    boolean log = scale == LossScale.LOG || scale == LossScale.AUTO && part.wantsLog();
    Extent positive = log ? part.positive() : Extent.EMPTY;
    if (!positive.isEmpty()) {
      return Axis.log(positive.decadeAtLeast(), bottom, top, 18);
    }
    Extent fromZero = extent.and(0);
    return Axis.round(
        fromZero.low() == fromZero.high() ? new Extent(0, 1) : fromZero, bottom, top, 32);
  }

  private Axis stepAxis() {
    Extent extent = new Extent(window().from(), window().to());
    double widest = surface.measure(Rounded.text(extent.high()));
    return Axis.whole(extent, plot.left(), plot.right(), Math.max(64, widest + 3 * Plot.GAP));
  }

  private static double last(double[] numbers) {
    return numbers[numbers.length - 1];
  }

  private void drawLine(Line line) {
    CanvasRenderingContext2D context = surface.context();
    context.setStrokeStyle(line.colour());
    context.setLineWidth(line.width());
    Browser.dash(context, 1 + line.dash(), line.dash());
    context.beginPath();
    new Trace(part.steps(), line.losses(), x.scale(), y.scale()).draw(part.count(), surface.pen());
    context.stroke();
    Browser.dash(context, 1, 0);
  }

  /** Beside the lines' ends, but no two on one another: the lower ones give way downwards. */
  private void drawEndLabels(List<Line> lines) {
    List<Line> fromTop = new ArrayList<>(lines);
    fromTop.sort((a, b) -> Double.compare(end(a), end(b)));
    double lowest = plot.bottom() - Plot.GAP - (lines.size() - 1) * Surface.LINE_HEIGHT;
    double free = plot.top();
    for (Line line : fromTop) {
      double loss = last(line.losses());
      if (Trace.isFinite(loss)) {
        double at = Math.min(plot.right(), x.at(last(part.steps())));
        Marks.filled(surface.context(), at, end(line), 2.5, 1, line.colour());
      }
      double place = Math.max(free, Math.min(lowest, end(line)));
      free = place + Surface.LINE_HEIGHT;
      lowest += Surface.LINE_HEIGHT;
      String text = line.name() + Rounded.text(loss);
      surface.text(text, plot.right() + Plot.GAP * 2, place, "left", line.colour());
    }
  }

  private double end(Line line) {
    double loss = last(line.losses());
    double at = Trace.isFinite(loss) ? y.at(loss) : plot.top();
    return Math.max(plot.top(), Math.min(plot.bottom(), at));
  }

  private void drawHighlight(Palette palette) {
    double at = x.at(curve.steps()[highlighted]);
    surface.vertical(at, plot.top(), plot.bottom(), palette.accent());
    mark(at, curve.train()[highlighted], palette);
    String text = "step " + Rounded.text(curve.steps()[highlighted]);
    text += ": train " + Rounded.text(curve.train()[highlighted]);
    if (curve.test() != null) {
      mark(at, curve.test()[highlighted], palette);
      text += ", test " + Rounded.text(curve.test()[highlighted]);
    }
    if (rates != null) {
      text += ", rate " + Rounded.text(rates.applyAsDouble((int) curve.steps()[highlighted]));
    }
    double room = surface.measure(text) + 2 * Plot.GAP;
    double left = at + room <= surface.width() ? at + Plot.GAP : at - room + Plot.GAP;
    Marks.haloed(surface, text, Math.max(0, left), plot.top() + 8, palette);
  }

  private void mark(double at, double loss, Palette palette) {
    if (Trace.isFinite(loss)) {
      Marks.dot(surface.context(), at, y.at(loss), 4.5, palette.accent(), palette.surface());
    }
  }

  private int nearest(double step) {
    double[] steps = curve.steps();
    int low = 0;
    int high = curve.count() - 1;
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
