package nudge.web.bench;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** What is done over a drawing, by mouse, pen, one finger or two. Places are on the element. */
final class Gestures {
  private Gestures() {}

  @JSFunctor
  interface Move extends JSObject {
    /** The drawing is moved by so much and made larger about a place. */
    void move(double dx, double dy, double x, double y, double larger);
  }

  @JSFunctor
  interface Place extends JSObject {
    /** Negative numbers once the pointer has left. */
    void at(double x, double y);
  }

  @JSFunctor
  interface Press extends JSObject {
    /** Returns whether what is there is held, so that it is dragged instead of the drawing. */
    boolean at(double x, double y);
  }

  @JSFunctor
  interface Drag extends JSObject {
    void by(double dx, boolean over);
  }

  /** Hears moves, what is dragged, taps, and where a mouse hovers. */
  @JSBody(
      params = {"element", "press", "drag", "move", "tap", "hover"},
      script =
          "var held = new Map(); var way = 0; var most = 0; var grabbed = false;"
              + "var middle = function() { var x = 0, y = 0, n = held.size;"
              + " held.forEach(function(point) { x += point.x / n; y += point.y / n; });"
              + " var far = 0; held.forEach(function(point) {"
              + "  far += Math.hypot(point.x - x, point.y - y); });"
              + " return {x: x, y: y, far: far}; };"
              + "element.addEventListener('pointerdown', function(event) {"
              + " if (event.button !== 0) { return; }"
              + " if (held.size === 0) { way = 0; most = 0;"
              + "  grabbed = press(event.offsetX, event.offsetY); }"
              + " held.set(event.pointerId, {x: event.offsetX, y: event.offsetY});"
              + " most = Math.max(most, held.size); element.setPointerCapture(event.pointerId); });"
              + "element.addEventListener('pointermove', function(event) {"
              + " if (!held.has(event.pointerId)) { hover(event.offsetX, event.offsetY); return; }"
              + " var before = middle();"
              + " held.set(event.pointerId, {x: event.offsetX, y: event.offsetY});"
              + " var now = middle(); var dx = now.x - before.x, dy = now.y - before.y;"
              + " way += Math.abs(dx) + Math.abs(dy);"
              + " if (grabbed) { drag(dx, false); } else {"
              + "  move(dx, dy, now.x, now.y, before.far > 0 ? now.far / before.far : 1); } });"
              + "var over = function(event) {"
              + " if (held.delete(event.pointerId) && held.size === 0) {"
              + "  if (most === 1 && way < 6 && event.type === 'pointerup') {"
              + "   tap(event.offsetX, event.offsetY); }"
              + "  if (grabbed) { grabbed = false; drag(0, true); } } };"
              + "element.addEventListener('pointerup', over);"
              + "element.addEventListener('pointercancel', over);"
              + "element.addEventListener('pointerleave', function() { hover(-1, -1); });"
              + "element.addEventListener('wheel', function(event) { event.preventDefault();"
              + " var turned = Math.max(-50, Math.min(50, event.deltaY));"
              + " move(0, 0, event.offsetX, event.offsetY, Math.exp(-turned / 220));"
              + " }, {passive: false});")
  static native void listen(
      HTMLElement element, Press press, Drag drag, Move move, Place tap, Place hover);
}
