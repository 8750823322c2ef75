package nudge.web.chart;

import java.util.function.IntToDoubleFunction;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The learning rate of every step as a thin strip that shares the steps' axis. */
record RateStrip(Plot plot, Axis x, double most, IntToDoubleFunction rates) {
  /** What it takes of a chart's height. */
  static final double HEIGHT = 36;

  private static final int SAMPLES = 200;

  /** The largest rate of a window, or as good as. */
  static double most(IntToDoubleFunction rates, StepWindow window) {
    double most = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      double step = window.from() + (window.to() - window.from()) * i / SAMPLES;
      most = Math.max(most, rates.applyAsDouble((int) Math.max(0, step)));
    }
    return most;
  }

  void draw(Surface surface, Palette palette, int highlighted) {
    Scale y = Scale.linear(new Extent(0, most > 0 ? most : 1), plot.bottom(), plot.top());
    surface.horizontal(plot.left(), plot.right(), plot.bottom(), palette.line());
    CanvasRenderingContext2D context = surface.context();
    context.beginPath();
    for (double pixel = plot.left(); pixel <= plot.right(); pixel++) {
      surface.pen().to(pixel, y.at(rate(pixel)), pixel == plot.left());
    }
    context.setStrokeStyle(palette.inkSoft());
    context.setLineWidth(1.25);
    context.stroke();
    double left = plot.left() - Plot.GAP;
    surface.text(Rounded.text(most), left, plot.top() + 8, "right", palette.inkSoft());
    double beside = plot.right() + Plot.GAP * 2;
    surface.text("rate", beside, plot.top() + 8, "left", palette.inkSoft());
    if (highlighted >= 0) {
      double at = x.at(highlighted);
      Marks.dot(
          context,
          at,
          y.at(Math.min(most, rates.applyAsDouble(highlighted))),
          3.5,
          palette.accent(),
          palette.surface());
    }
  }

  private double rate(double pixel) {
    double rate = rates.applyAsDouble((int) Math.max(0, x.scale().valueAt(pixel) + 0.5));
    return Math.min(most, rate);
  }
}
