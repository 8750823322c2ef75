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

  /** Hears moves, taps, and where a mouse hovers. */
  @JSBody(
      params = {"element", "move", "tap", "hover"},
      script =
          "var held = new Map(); var way = 0; var most = 0;"
              + "var middle = function() { var x = 0, y = 0, n = held.size;"
              + " held.forEach(function(p) { x += p.x / n; y += p.y / n; });"
              + " var far = 0; held.forEach(function(p) { far += Math.hypot(p.x - x, p.y - y); });"
              + " return {x: x, y: y, far: far}; };"
              + "element.addEventListener('pointerdown', function(e) {"
              + " if (e.button !== 0) { return; }"
              + " if (held.size === 0) { way = 0; most = 0; }"
              + " held.set(e.pointerId, {x: e.offsetX, y: e.offsetY});"
              + " most = Math.max(most, held.size); element.setPointerCapture(e.pointerId); });"
              + "element.addEventListener('pointermove', function(e) {"
              + " if (!held.has(e.pointerId)) { hover(e.offsetX, e.offsetY); return; }"
              + " var before = middle(); held.set(e.pointerId, {x: e.offsetX, y: e.offsetY});"
              + " var now = middle(); var dx = now.x - before.x, dy = now.y - before.y;"
              + " way += Math.abs(dx) + Math.abs(dy);"
              + " move(dx, dy, now.x, now.y, before.far > 0 ? now.far / before.far : 1); });"
              + "var over = function(e) { if (held.delete(e.pointerId) && held.size === 0"
              + " && most === 1 && way < 6 && e.type === 'pointerup') { tap(e.offsetX, e.offsetY); } };"
              + "element.addEventListener('pointerup', over);"
              + "element.addEventListener('pointercancel', over);"
              + "element.addEventListener('pointerleave', function() { hover(-1, -1); });"
              + "element.addEventListener('wheel', function(e) { e.preventDefault();"
              + " move(0, 0, e.offsetX, e.offsetY, Math.exp(-Math.max(-50, Math.min(50, e.deltaY)) / 220));"
              + " }, {passive: false});")
  static native void listen(HTMLElement element, Move move, Place tap, Place hover);
}
