package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * The small signs charts share. Shape says the class as colour does: positive round, else square.
 */
final class Marks {
  /** A square of this half side covers as much as a circle of radius 1. */
  private static final double HALF_SIDE = 0.886;

  private Marks() {}

  /** Adds the mark of a sign to the current path. */
  static void path(CanvasRenderingContext2D context, double x, double y, double radius, double of) {
    if (of > 0) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    } else {
      double half = radius * HALF_SIDE;
      context.rect(x - half, y - half, 2 * half, 2 * half);
    }
  }

  static void filled(
      CanvasRenderingContext2D context, double x, double y, double radius, double of, String fill) {
    context.beginPath();
    path(context, x, y, radius, of);
    context.setFillStyle(fill);
    context.fill();
  }

  static void dot(
      CanvasRenderingContext2D context, double x, double y, double r, String fill, String rim) {
    filled(context, x, y, r, 1, fill);
    context.setStrokeStyle(rim);
    context.setLineWidth(1.5);
    context.stroke();
  }

  /** Accented text that stays legible over lines. */
  static void haloed(Surface surface, String text, double x, double y, Palette palette) {
    CanvasRenderingContext2D context = surface.context();
    context.setStrokeStyle(palette.surface());
    context.setLineWidth(5);
    context.setTextAlign("left");
    context.strokeText(text, x, y);
    surface.text(text, x, y, "left", palette.accent());
  }
}
