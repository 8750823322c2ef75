package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * A point for each target and prediction; its distance from the diagonal is the error.
 *
 * @param ringed from which point to before which one they stand out
 */
record RowScatter(
    Surface surface,
    Palette palette,
    double[] targets,
    double[] predictions,
    int count,
    int[] ringed) {

  void draw(Extent extent) {
    double left = 6 * Plot.GAP;
    double top = Plot.FOOT;
    double foot = Plot.FOOT + Surface.LINE_HEIGHT;
    double side = Math.min(surface.width() - left - Plot.GAP, surface.height() - top - foot);
    Plot plot = new Plot(left, top, left + side, top + side);
    Axis x = Axis.exact(extent, plot.left(), plot.right(), 64);
    Axis y = Axis.exact(extent, plot.bottom(), plot.top(), 64);
    plot.verticals(surface, palette, x);
    plot.horizontals(surface, palette, y);
    plot.labelsBelow(surface, palette, x);
    plot.labelsLeft(surface, palette, y);
    drawNames(plot);
    drawDiagonal(plot);
    drawPoints(-1, palette.negative(), x, y);
    drawPoints(1, palette.positive(), x, y);
    for (int i = ringed[0]; i < ringed[1]; i++) {
      surface.context().beginPath();
      surface.context().arc(x.at(targets[i]), y.at(predictions[i]), 8, 0, 2 * Math.PI);
      Emphasis.stroke(surface.context(), palette);
    }
  }

  private void drawNames(Plot plot) {
    double below = plot.labelLine() + Surface.LINE_HEIGHT;
    surface.text("prediction", plot.left(), Surface.LINE_HEIGHT / 2, "left", palette.ink());
    surface.text("target", (plot.left() + plot.right()) / 2, below, "center", palette.ink());
  }

  private void drawDiagonal(Plot plot) {
    CanvasRenderingContext2D context = surface.context();
    context.beginPath();
    context.moveTo(plot.left(), plot.bottom());
    context.lineTo(plot.right(), plot.top());
    context.setStrokeStyle(palette.inkSoft());
    context.setLineWidth(1);
    context.stroke();
  }

  private void drawPoints(int sign, String colour, Axis x, Axis y) {
    CanvasRenderingContext2D context = surface.context();
    context.setFillStyle(colour);
    context.setGlobalAlpha(0.6);
    for (int i = 0; i < count; i++) {
      if (targets[i] > 0 == sign > 0 && Trace.isFinite(predictions[i])) {
        context.beginPath();
        Marks.path(context, x.at(targets[i]), y.at(predictions[i]), 3.5, sign);
        context.fill();
      }
    }
    context.setGlobalAlpha(1);
  }
}
