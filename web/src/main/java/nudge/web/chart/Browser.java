package nudge.web.chart;

import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** What charts ask of the browser that TeaVM's bindings lack or make cumbersome. */
final class Browser {
  private Browser() {}

  /** A custom property of the page. */
  @JSBody(
      params = "name",
      script =
          "return getComputedStyle(document.documentElement).getPropertyValue(name).trim()"
              + " || 'gray';")
  static native String property(String name);

  /** Any colour as 0xRRGGBB: what a canvas shows of it. */
  @JSBody(
      params = "colour",
      script =
          "var canvas = document.createElement('canvas'); canvas.width = canvas.height = 1;"
              + "var context = canvas.getContext('2d'); context.fillStyle = colour;"
              + "context.fillRect(0, 0, 1, 1); var data = context.getImageData(0, 0, 1, 1).data;"
              + "return data[0] << 16 | data[1] << 8 | data[2];")
  static native int rgb(String colour);

  @JSBody(script = "return devicePixelRatio || 1;")
  static native double pixelRatio();

  /** Whether it is pointed with a finger. */
  @JSBody(script = "return matchMedia('(pointer: coarse)').matches;")
  static native boolean isCoarse();

  @JSBody(params = "canvas", script = "return getComputedStyle(canvas).fontFamily;")
  static native String fontFamily(HTMLCanvasElement canvas);

  /** Dashes for the next strokes; no gap, no dashes. */
  @JSBody(
      params = {"context", "on", "off"},
      script = "context.setLineDash(off ? [on, off] : []);")
  static native void dash(CanvasRenderingContext2D context, double on, double off);
}
