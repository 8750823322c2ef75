package nudge.web.chart;

import nudge.data.Column;
import nudge.data.Dataset;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * A table as a picture of a few pixels: a mark for each row over its last two inputs, or over its
 * only one and the number to predict.
 */
public final class Thumbnail {
  private static final double MARGIN = 4;
  private static final int FEW = 10;

  private final Surface surface;
  private final double[] xs;
  private final double[] ys;
  private final double[] targets;
  private final boolean numbers;

  public Thumbnail(HTMLCanvasElement canvas, Dataset table) {
    surface = new Surface(canvas);
    numbers = !target(table).isClass();
    int rows = table.rows();
    xs = new double[rows];
    ys = new double[rows];
    targets = new double[rows];
    for (int row = 0; row < rows; row++) {
      double[] inputs = table.inputs(row);
      boolean curve = inputs.length == 1;
      targets[row] = table.targets(row)[0];
      xs[row] = inputs[curve ? 0 : inputs.length - 2];
      ys[row] = curve ? targets[row] : inputs[inputs.length - 1];
    }
  }

  private static Column target(Dataset table) {
    for (Column column : table.columns()) {
      if (column.isTarget()) {
        return column;
      }
    }
    throw new IllegalArgumentException("There is no target");
  }

  public void draw(Palette palette) {
    if (!surface.clear()) {
      return;
    }
    int count = xs.length;
    Extent across = Extent.of(xs, count).widened(0);
    Extent up = Extent.of(ys, count).widened(0);
    Scale x = new Scale(across.low(), across.high(), MARGIN, surface.width() - MARGIN, false);
    Scale y = new Scale(up.low(), up.high(), surface.height() - MARGIN, MARGIN, false);
    double radius = count < FEW ? 3 : 1.3;
    CanvasRenderingContext2D context = surface.context();
    for (int i = 0; i < count; i++) {
      context.setGlobalAlpha(numbers ? Math.min(1, 0.3 + Math.abs(targets[i])) : 1);
      Marks.filled(context, x.at(xs[i]), y.at(ys[i]), radius, side(i), colour(i, palette));
    }
    context.setGlobalAlpha(1);
  }

  /** Of two classes the second is the positive one; those after it have no colour of their own. */
  private double side(int row) {
    return numbers ? targets[row] : targets[row] - 0.5;
  }

  private String colour(int row, Palette palette) {
    boolean neither = numbers ? targets[row] == 0 : targets[row] > 1;
    return neither ? palette.inkSoft() : palette.ofClass(side(row));
  }
}
