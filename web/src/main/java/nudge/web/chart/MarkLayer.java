package nudge.web.chart;

import java.util.Arrays;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * The marks of a map's rows. They are kept as a picture of their own, since in most frames only the
 * map under them changes: hundreds of small shapes cost more than all the rest of a frame.
 */
final class MarkLayer {
  /** More points than this are drawn without rims, all of a class at once. */
  private static final int MANY = 1500;

  /** What the picture depends on, beside which rows are wrong. */
  private record Scene(Points rows, Scale x, Scale y, Palette palette, double ratio) {}

  private final HTMLCanvasElement canvas =
      (HTMLCanvasElement) Window.current().getDocument().createElement("canvas");
  private Scene shown;
  private boolean[] wrong = {};

  /**
   * @param predictions those with the other sign get a dark rim; null if there are none
   */
  void draw(Surface surface, Palette palette, Points rows, double[] predictions, Axis x, Axis y) {
    Scene scene = new Scene(rows, x.scale(), y.scale(), palette, surface.ratio());
    boolean[] now = wrong(rows, predictions);
    if (!scene.equals(shown) || !Arrays.equals(now, wrong)) {
      shown = scene;
      wrong = now;
      paint(surface.begin(canvas));
    }
    surface.lay(canvas);
  }

  private static boolean[] wrong(Points rows, double[] predictions) {
    boolean[] wrong = new boolean[rows.count()];
    for (int i = 0; predictions != null && i < wrong.length; i++) {
      wrong[i] = predictions[i] > 0 != rows.marks()[i] > 0;
    }
    return wrong;
  }

  private void paint(CanvasRenderingContext2D context) {
    if (wrong.length > MANY) {
      paintClass(context, -1, shown.palette().negative());
      paintClass(context, 1, shown.palette().positive());
    } else {
      paintRims(context);
    }
  }

  private void paintRims(CanvasRenderingContext2D context) {
    Palette palette = shown.palette();
    context.setLineWidth(1.25);
    for (int i = 0; i < wrong.length; i++) {
      double target = shown.rows().marks()[i];
      context.setGlobalAlpha(shown.rows().strength(i));
      context.beginPath();
      path(context, i, 4, target);
      context.setFillStyle(palette.ofClass(target));
      context.fill();
      context.setStrokeStyle(wrong[i] ? palette.ink() : palette.surface());
      context.stroke();
      if (shown.rows().heldOut()[i]) {
        Marks.filled(context, x(i), y(i), 2, target, palette.surface());
      }
    }
    context.setGlobalAlpha(1);
  }

  private void paintClass(CanvasRenderingContext2D context, int sign, String colour) {
    context.setFillStyle(colour);
    addClass(context, sign, false);
    context.fill();
    context.setStrokeStyle(colour);
    context.setLineWidth(1);
    addClass(context, sign, true);
    context.stroke();
  }

  private void addClass(CanvasRenderingContext2D context, int sign, boolean heldOut) {
    context.beginPath();
    for (int i = 0; i < wrong.length; i++) {
      if (shown.rows().marks()[i] > 0 == sign > 0 && shown.rows().heldOut()[i] == heldOut) {
        path(context, i, 2, sign);
      }
    }
  }

  private void path(CanvasRenderingContext2D context, int i, double radius, double sign) {
    Marks.path(context, x(i), y(i), radius, sign);
  }

  private double x(int i) {
    return shown.x().at(shown.rows().xs()[i]);
  }

  private double y(int i) {
    return shown.y().at(shown.rows().ys()[i]);
  }
}
