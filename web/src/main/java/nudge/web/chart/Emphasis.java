package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * What stands out among points: halos whose area is a row's own loss, a row that was picked, and
 * the cursor of the keyboard.
 */
public final class Emphasis {
  private static final double LARGEST_HALO = 22;

  /** So many of the largest halos are seen well beside each other. */
  private static final double ROOM_FOR = 25;

  private static final double ARM = 9;
  private static final int NONE = -1;

  private double[] losses;
  private int picked = NONE;
  private double cursorLeft = NONE;
  private double cursorTop = NONE;

  /** The losses of rows; null for no halos. */
  public void losses(double[] ofRows) {
    losses = ofRows;
  }

  /** Rings one row's point; -1 for none. */
  public void pick(int row) {
    picked = row;
  }

  public int picked() {
    return picked;
  }

  /** Puts the cursor to a place in pixels; negative numbers take it away. */
  public void cursor(double left, double top) {
    cursorLeft = left;
    cursorTop = top;
  }

  void drawHalos(CanvasRenderingContext2D context, Palette palette, Points points, Sheet sheet) {
    if (losses == null || losses.length != points.count()) {
      return;
    }
    double largest = Math.max(1e-300, Extent.of(losses, losses.length).high());
    double most = largestHalo(losses, largest);
    context.setFillStyle(palette.ink());
    context.setGlobalAlpha(0.18);
    for (int row = 0; row < losses.length; row++) {
      double radius = most * Math.sqrt(share(losses[row], largest));
      if (radius > 4) {
        context.beginPath();
        double left = sheet.left(points.xs()[row]);
        context.arc(left, sheet.top(points.ys()[row]), radius, 0, 2 * Math.PI);
        context.fill();
      }
    }
    context.setGlobalAlpha(1);
  }

  /** Its radius; smaller where so many rows hurt that halos would hide everything. */
  static double largestHalo(double[] losses, double largest) {
    double halos = 0;
    for (double loss : losses) {
      halos += share(loss, largest);
    }
    return LARGEST_HALO * Math.sqrt(Math.min(1, ROOM_FOR / Math.max(1, halos)));
  }

  /** A loss that is no number is as bad as it gets. */
  private static double share(double loss, double largest) {
    return Trace.isFinite(loss) ? Math.max(0, Math.min(1, loss / largest)) : 1;
  }

  void drawPlaces(CanvasRenderingContext2D context, Palette palette, Points points, Sheet sheet) {
    if (picked >= 0 && picked < points.count()) {
      double left = sheet.left(points.xs()[picked]);
      double top = sheet.top(points.ys()[picked]);
      context.beginPath();
      context.arc(left, top, 8, 0, 2 * Math.PI);
      stroke(context, palette);
    }
    if (cursorLeft >= 0) {
      context.beginPath();
      context.moveTo(cursorLeft - ARM, cursorTop);
      context.lineTo(cursorLeft + ARM, cursorTop);
      context.moveTo(cursorLeft, cursorTop - ARM);
      context.lineTo(cursorLeft, cursorTop + ARM);
      stroke(context, palette);
    }
  }

  /** To be seen on every ground. */
  static void stroke(CanvasRenderingContext2D context, Palette palette) {
    context.setStrokeStyle(palette.surface());
    context.setLineWidth(4.5);
    context.stroke();
    context.setStrokeStyle(palette.ink());
    context.setLineWidth(2);
    context.stroke();
  }
}
