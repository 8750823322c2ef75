package nudge.web.chart;

import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/**
 * A grid of numbers as a picture of one pixel each, which the browser smooths while it enlarges it.
 * The grid begins with its lowest row, the picture with its highest.
 */
final class HeatImage {
  private final HTMLCanvasElement canvas =
      (HTMLCanvasElement) Window.current().getDocument().createElement("canvas");
  private final CanvasRenderingContext2D context =
      (CanvasRenderingContext2D) canvas.getContext("2d");

  void paint(double[] grid, int columns, int rows, Ramp ramp) {
    paint(grid, 0, 1, columns, rows, ramp);
  }

  /** Paints numbers from a place on, each times a factor. */
  void paint(double[] grid, int from, double factor, int columns, int rows, Ramp ramp) {
    if (canvas.getWidth() != columns || canvas.getHeight() != rows) {
      canvas.setWidth(columns);
      canvas.setHeight(rows);
    }
    ImageData image = new ImageData(columns, rows);
    Uint8ClampedArray data = image.getData();
    int at = 0;
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = 0; column < columns; column++) {
        int colour = ramp.colour(factor * grid[from + row * columns + column]);
        data.set(at++, colour >> 16);
        data.set(at++, colour >> 8 & 255);
        data.set(at++, colour & 255);
        data.set(at++, 255);
      }
    }
    context.putImageData(image, 0, 0);
  }

  void draw(CanvasRenderingContext2D target, Plot plot) {
    target.drawImage(canvas, plot.left(), plot.top(), plot.width(), plot.height());
  }
}
