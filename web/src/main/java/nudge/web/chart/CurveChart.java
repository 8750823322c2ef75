package nudge.web.chart;

import nudge.web.protocol.Slice;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * What the network predicts along its only input, as a curve over the data. Behind it, thin, what
 * hidden units give; those of the last hidden layer times their weight, which is what they add to
 * the prediction, in the colour of its sign.
 */
public final class CurveChart extends PointChart {
  private Slice slice;
  private double[] curves = new double[0];
  private double[] hidden;
  private double[] weights = new double[0];
  private String xName = "";
  private String[] names = {};

  public CurveChart(HTMLCanvasElement canvas) {
    super(canvas);
  }

  /** Where it is looked at, and every output at each of its points, one after the other. */
  public void show(Slice along, double[] predicted) {
    this.slice = along;
    this.curves = predicted;
  }

  /**
   * @param given what hidden units give, one after the other; null to show none
   * @param outgoing the weights of the last of them to the output
   */
  public void units(double[] given, double[] outgoing) {
    this.hidden = given;
    this.weights = outgoing;
  }

  public void names(String input, String[] outputs) {
    this.xName = input;
    this.names = outputs;
  }

  @Override
  Plot layOut(Surface surface) {
    double top = Surface.LINE_HEIGHT + Plot.GAP;
    double foot = Plot.FOOT + Surface.LINE_HEIGHT;
    return new Plot(5 * Plot.GAP, top, surface.width() - Plot.GAP, surface.height() - foot);
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
    plot.horizontals(surface, palette, y);
    plot.verticals(surface, palette, x);
    CanvasRenderingContext2D context = surface.context();
    if (hidden != null) {
      drawUnits(surface, palette, plot, y);
    }
    for (int output = 0; output < names.length; output++) {
      boolean shown = output == slice.output();
      context.setStrokeStyle(shown ? palette.ink() : palette.inkSoft());
      context.setLineWidth(shown ? 2.5 : 1.25);
      draw(context, curves, output, 1, plot, y);
    }
  }

  private void drawUnits(Surface surface, Palette palette, Plot plot, Axis y) {
    CanvasRenderingContext2D context = surface.context();
    int earlier = hidden.length / slice.columns() - weights.length;
    context.setLineWidth(1);
    context.setGlobalAlpha(0.35);
    context.setStrokeStyle(palette.inkSoft());
    for (int unit = 0; unit < earlier; unit++) {
      draw(context, hidden, unit, 1, plot, y);
    }
    context.setGlobalAlpha(0.75);
    for (int unit = 0; unit < weights.length; unit++) {
      context.setStrokeStyle(palette.ofSign(weights[unit]));
      draw(context, hidden, earlier + unit, weights[unit], plot, y);
    }
    context.setGlobalAlpha(1);
  }

  private void draw(
      CanvasRenderingContext2D context,
      double[] numbers,
      int which,
      double factor,
      Plot plot,
      Axis y) {
    int points = slice.columns();
    context.beginPath();
    for (int i = 0; i < points; i++) {
      double at = y.at(factor * numbers[which * points + i]);
      if (Trace.isFinite(at)) {
        context.lineTo(plot.left() + plot.width() * i / (points - 1), at);
      }
    }
    context.stroke();
  }

  @Override
  String xName() {
    return xName;
  }

  @Override
  String yName() {
    return names[slice.output()];
  }
}
