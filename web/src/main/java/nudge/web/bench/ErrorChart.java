package nudge.web.bench;

import nudge.bench.ErrorCurve;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Surface;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * How far a difference quotient is off, over its step, both by powers of ten: with a smaller step
 * the formula's error shrinks until that of rounding, which grows, is the larger one.
 */
final class ErrorChart {
  private static final double LEFT = 52;
  private static final double RIGHT = 8;
  private static final double TOP = 10;
  private static final double BOTTOM = 22;
  private static final int SMALLEST_STEP = -12;
  private static final int LARGEST_STEP = -1;
  private static final int SMALLEST_ERROR = -16;
  private static final int LARGEST_ERROR = 2;
  private static final int TICK = 3;

  private final Surface surface;

  ErrorChart(Surface surface) {
    this.surface = surface;
  }

  /**
   * @param curve of all steps
   * @param chosen one of them, or any between
   */
  void draw(ErrorCurve curve, ErrorCurve.Point chosen, Palette palette) {
    if (!surface.clear()) {
      return;
    }
    axes(palette);
    CanvasRenderingContext2D context = surface.context();
    context.setStrokeStyle(palette.ink());
    context.setLineWidth(1.5);
    context.beginPath();
    boolean first = true;
    for (ErrorCurve.Point point : curve.points()) {
      double x = x(Math.log10(point.step()));
      if (first) {
        context.moveTo(x, y(point.error()));
      } else {
        context.lineTo(x, y(point.error()));
      }
      first = false;
    }
    context.stroke();
    mark(Math.log10(chosen.step()), chosen.error(), palette);
  }

  private void mark(double exponent, double error, Palette palette) {
    CanvasRenderingContext2D context = surface.context();
    context.setFillStyle(palette.accent());
    context.beginPath();
    context.arc(x(exponent), y(error), 5, 0, 2 * Math.PI);
    context.fill();
  }

  private void axes(Palette palette) {
    for (int e = SMALLEST_ERROR + 1; e <= LARGEST_ERROR; e += TICK) {
      double y = y(Math.pow(10, e));
      line(LEFT, y, surface.width() - RIGHT, y, palette);
      surface.text(power(e), LEFT - 6, y, "right", palette.inkSoft());
    }
    for (int e = SMALLEST_STEP; e < LARGEST_STEP; e += TICK) {
      line(x(e), TOP, x(e), surface.height() - BOTTOM, palette);
      surface.text(power(e), x(e), surface.height() - BOTTOM / 2, "center", palette.inkSoft());
    }
    double bottom = surface.height() - BOTTOM / 2;
    surface.text("h", surface.width() - RIGHT, bottom, "right", palette.inkSoft());
  }

  private void line(double x1, double y1, double x2, double y2, Palette palette) {
    CanvasRenderingContext2D context = surface.context();
    context.setStrokeStyle(palette.line());
    context.setLineWidth(1);
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }

  private static String power(int exponent) {
    return exponent == 0 ? "1" : "1e" + Rounded.text(exponent);
  }

  private double x(double exponent) {
    double share = (exponent - SMALLEST_STEP) / (LARGEST_STEP - SMALLEST_STEP);
    return LEFT + share * (surface.width() - LEFT - RIGHT);
  }

  /** No error at all is drawn at the lower end, and what is not a number at the upper one. */
  private double y(double error) {
    double exponent = error > 0 ? Math.log10(error) : error == 0 ? SMALLEST_ERROR : LARGEST_ERROR;
    double within = Math.max(SMALLEST_ERROR, Math.min(LARGEST_ERROR, exponent));
    double share = (within - SMALLEST_ERROR) / (LARGEST_ERROR - SMALLEST_ERROR);
    return surface.height() - BOTTOM - share * (surface.height() - TOP - BOTTOM);
  }
}
