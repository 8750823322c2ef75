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

  /** A canvas's context that nothing is drawn with. */
  @JSBody(script = "return document.createElement('canvas').getContext('2d');")
  static native CanvasRenderingContext2D spareContext();

  /** An opaque sRGB colour as 0xRRGGBB: a context spells it as #rrggbb however it is written. */
  @JSBody(
      params = {"context", "colour"},
      script = "context.fillStyle = colour; return parseInt(context.fillStyle.slice(1), 16);")
  static native int rgb(CanvasRenderingContext2D context, String colour);

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
