package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A table as a picture of a few pixels: a mark for each row. */
public final class Thumbnail {
  private static final double MARGIN = 4;
  private static final int FEW = 10;

  private final Surface surface;
  private final double[] xs;
  private final double[] ys;
  private final double[] values;
  private final boolean round;

  /**
   * Reads the arrays at each {@link #draw}.
   *
   * @param values whose sign gives a mark its shape and colour, and whose size its strength; NaN
   *     for neither sign
   * @param round whether both axes have one scale, so that circles are round
   */
  public Thumbnail(
      HTMLCanvasElement canvas, double[] xs, double[] ys, double[] values, boolean round) {
    this.surface = new Surface(canvas);
    this.xs = xs;
    this.ys = ys;
    this.values = values;
    this.round = round;
  }

  public void draw(Palette palette) {
    if (!surface.clear()) {
      return;
    }
    int count = xs.length;
    Extent across = extent(xs);
    Extent up = extent(ys);
    double wide = surface.width() - 2 * MARGIN;
    double high = surface.height() - 2 * MARGIN;
    double unit = Math.min(wide / across.span(), high / up.span());
    double left = MARGIN + (round ? (wide - unit * across.span()) / 2 : 0);
    double top = MARGIN + (round ? (high - unit * up.span()) / 2 : 0);
    Scale x = new Scale(across.low(), across.high(), left, surface.width() - left, false);
    Scale y = new Scale(up.low(), up.high(), surface.height() - top, top, false);
    double radius = count < FEW ? 3 : 1.2;
    CanvasRenderingContext2D context = surface.context();
    for (int i = 0; i < count; i++) {
      double value = values[i];
      context.setGlobalAlpha(value != value ? 1 : Math.min(1, 0.3 + Math.abs(value)));
      Marks.filled(context, x.at(xs[i]), y.at(ys[i]), radius, value, palette.ofSign(value));
    }
    context.setGlobalAlpha(1);
  }

  /** Numbers that are all the same stand in the middle. */
  private static Extent extent(double[] numbers) {
    Extent extent = Extent.of(numbers, numbers.length);
    return extent.span() > 0 ? extent : extent.widened(1);
  }
}
