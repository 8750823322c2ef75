package nudge.web.page;

import nudge.data.Column;
import nudge.data.Dataset;
import nudge.web.chart.Thumbnail;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * A table as a small picture: rows over their last two inputs; or over the only one, with the
 * number to predict as height.
 */
final class TablePicture {
  private TablePicture() {}

  static Thumbnail of(HTMLCanvasElement canvas, Dataset table) {
    boolean curve = table.inputs() == 1;
    boolean classes = predictsClasses(table);
    double[] xs = new double[table.rows()];
    double[] ys = new double[xs.length];
    double[] values = new double[xs.length];
    for (int row = 0; row < xs.length; row++) {
      double[] inputs = table.inputs(row);
      double target = table.targets(row)[0];
      values[row] = classes ? side(target) : target;
      xs[row] = inputs[curve ? 0 : inputs.length - 2];
      ys[row] = curve ? target : inputs[inputs.length - 1];
    }
    return new Thumbnail(canvas, xs, ys, values, !curve);
  }

  private static boolean predictsClasses(Dataset table) {
    for (Column column : table.columns()) {
      if (column.isTarget()) {
        return column.isClass();
      }
    }
    return false;
  }

  /** Of two classes the second is the positive one; those after it have no colour of their own. */
  private static double side(double label) {
    return label > 1 ? Double.NaN : label == 1 ? 1 : -1;
  }
}
