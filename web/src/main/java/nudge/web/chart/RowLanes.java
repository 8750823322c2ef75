package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * A lane for each target, hollow, and its prediction, filled; the line between them is the error.
 */
record RowLanes(
    Surface surface,
    Palette palette,
    double[] targets,
    double[] predictions,
    int rows,
    int outputs) {
  private static final double WIDEST_LANE = 40;

  void draw(Extent extent) {
    int count = rows * outputs;
    double top = Plot.FOOT;
    double room = surface.height() - top - Plot.FOOT;
    double lane = Math.max(1, Math.min(WIDEST_LANE, room / count));
    double left =
        Plot.room(Math.max(surface.measure("row"), surface.measure(label(rows - 1)))) + Plot.GAP;
    double right = surface.width() - Plot.room(surface.measure(Rounded.WIDEST)) - Plot.GAP;
    Plot plot = new Plot(left, top, right, top + lane * count);
    Axis axis = Axis.exact(extent, left, right, 48);
    plot.verticals(surface, palette, axis);
    plot.labelsBelow(surface, palette, axis);
    surface.vertical(axis.at(0), plot.top(), plot.bottom(), palette.inkSoft());
    drawHeads(plot);
    for (int i = 0; i < count; i++) {
      drawLane(i, top + lane * (i + 0.5), Math.min(5.5, lane / 3), plot, axis);
    }
  }

  private void drawHeads(Plot plot) {
    CanvasRenderingContext2D context = surface.context();
    double line = Surface.LINE_HEIGHT / 2;
    double x = plot.left() + Plot.GAP;
    surface.text("row", plot.left() - Plot.GAP, line, "right", palette.inkSoft());
    hollow(x + 5, line, 4.5, 1, palette.inkSoft());
    surface.text("target", x + 15, line, "left", palette.inkSoft());
    double next = x + 15 + surface.measure("target") + 2 * Plot.GAP;
    Marks.filled(context, next + 5, line, 4.5, 1, palette.inkSoft());
    surface.text("prediction", next + 15, line, "left", palette.inkSoft());
  }

  private void drawLane(int i, double middle, double radius, Plot plot, Axis axis) {
    double target = targets[i];
    double prediction = predictions[i];
    surface.horizontal(plot.left(), plot.right(), middle, palette.line());
    if (i % outputs == 0) {
      surface.text(label(i / outputs), plot.left() - Plot.GAP, middle, "right", palette.inkSoft());
    }
    drawValue(prediction, plot.right() + 2 * Plot.GAP, middle);
    if (Trace.isFinite(prediction) && Trace.isFinite(target)) {
      drawError(axis.at(target), axis.at(prediction), middle);
      Marks.filled(
          surface.context(),
          axis.at(prediction),
          middle,
          radius,
          prediction,
          palette.ofSign(prediction));
    }
    if (Trace.isFinite(target)) {
      hollow(axis.at(target), middle, radius, target, palette.ofSign(target));
    }
  }

  /** The minus hangs out to the left, so that digits stand under digits. */
  private void drawValue(double value, double x, double middle) {
    double sign = value < 0 ? 0 : surface.measure(Rounded.MINUS);
    surface.text(Rounded.text(value), x + sign, middle, "left", palette.ink());
  }

  private void drawError(double from, double to, double middle) {
    surface.context().setFillStyle(palette.inkSoft());
    surface.context().fillRect(Math.min(from, to), middle - 1, Math.abs(to - from), 2);
  }

  private void hollow(double x, double y, double radius, double sign, String colour) {
    CanvasRenderingContext2D context = surface.context();
    context.beginPath();
    Marks.path(context, x, y, radius, sign);
    context.setStrokeStyle(colour);
    context.setLineWidth(1.75);
    context.stroke();
  }

  /** Rows count from 1, as people do. */
  private static String label(int row) {
    return Integer.toString(row + 1);
  }
}
