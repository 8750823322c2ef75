package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * A canvas measured in CSS pixels and sharp on every screen: its store follows its size in the page
 * times the device's pixels. The style sheet must give the canvas its size, and its font.
 */
public final class Surface {
  static final double LINE_HEIGHT = 16;

  private final HTMLCanvasElement canvas;
  private final CanvasRenderingContext2D context;
  private double ratio = 1;
  private int width;
  private int height;

  public Surface(HTMLCanvasElement canvas) {
    this.canvas = canvas;
    this.context = (CanvasRenderingContext2D) canvas.getContext("2d");
  }

  /** Fits the store, then wipes it; false while the canvas has no size to draw on. */
  public boolean clear() {
    ratio = Browser.pixelRatio();
    width = canvas.getClientWidth();
    height = canvas.getClientHeight();
    if (width == 0 || height == 0) {
      return false;
    }
    fit((int) (width * ratio + 0.5), (int) (height * ratio + 0.5));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setFont("12px " + Browser.fontFamily(canvas));
    context.setTextBaseline("middle");
    context.setLineJoin("round");
    context.setLineCap("round");
    return true;
  }

  public CanvasRenderingContext2D context() {
    return context;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  double measure(String text) {
    return context.measureText(text).getWidth();
  }

  double ratio() {
    return ratio;
  }

  /** Makes another canvas as large as this one, empty and measured alike. */
  CanvasRenderingContext2D begin(HTMLCanvasElement layer) {
    layer.setWidth(canvas.getWidth());
    layer.setHeight(canvas.getHeight());
    CanvasRenderingContext2D on = (CanvasRenderingContext2D) layer.getContext("2d");
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    return on;
  }

  /** Lays such a canvas over this one, pixel on pixel. */
  void lay(HTMLCanvasElement layer) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(layer, 0, 0);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** Text on the middle of a line; {@code align} as in CSS. */
  public void text(String text, double x, double y, String align, String colour) {
    context.setTextAlign(align);
    context.setFillStyle(colour);
    context.fillText(text, x, y);
  }

  /** A line one pixel high, on whole pixels of the device so that it is not blurred over two. */
  void horizontal(double left, double right, double y, String colour) {
    context.setFillStyle(colour);
    context.fillRect(left, snap(y), right - left, thickness());
  }

  void vertical(double x, double top, double bottom, String colour) {
    context.setFillStyle(colour);
    context.fillRect(snap(x), top, thickness(), bottom - top);
  }

  /** Begins a path round a rectangle with rounded corners. */
  public void roundedPath(double x, double y, double width, double height, double radius) {
    context.beginPath();
    context.moveTo(x + radius, y);
    context.arcTo(x + width, y, x + width, y + height, radius);
    context.arcTo(x + width, y + height, x, y + height, radius);
    context.arcTo(x, y + height, x, y, radius);
    context.arcTo(x, y, x + width, y, radius);
    context.closePath();
  }

  /** A pen that adds to the current path. */
  Pen pen() {
    return (x, y, start) -> {
      if (start) {
        context.moveTo(x, y);
      } else {
        context.lineTo(x, y);
      }
    };
  }

  private void fit(int deviceWidth, int deviceHeight) {
    if (canvas.getWidth() != deviceWidth || canvas.getHeight() != deviceHeight) {
      canvas.setWidth(deviceWidth);
      canvas.setHeight(deviceHeight);
    }
  }

  private double snap(double position) {
    return Math.floor((position - thickness() / 2) * ratio + 0.5) / ratio;
  }

  private double thickness() {
    return Math.max(1, Math.floor(ratio)) / ratio;
  }
}
