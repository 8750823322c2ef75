package nudge.web.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Strokes over an element, by mouse, pen or finger. */
public final class Dragging {
  private Dragging() {}

  @JSFunctor
  public interface Press extends JSObject {
    /** Returns whether a stroke begins here, which then gets all that follows until it ends. */
    boolean at(double x, double y, boolean finger);
  }

  @JSFunctor
  public interface Move extends JSObject {
    void at(double x, double y);
  }

  @JSFunctor
  public interface End extends JSObject {
    /** The stroke is over; or it was taken away, such as by another window. */
    void come(boolean regular);
  }

  /** Hears of strokes with the first finger or the main button; places are on the element. */
  @JSBody(
      params = {"element", "press", "move", "end"},
      script =
          "var held = null;"
              + "element.addEventListener('pointerdown', function(event) {"
              + " if (!event.isPrimary || event.button !== 0) { return; }"
              + " if (press(event.offsetX, event.offsetY, event.pointerType === 'touch')) {"
              + "  held = event.pointerId; element.setPointerCapture(held); } });"
              + "element.addEventListener('pointermove', function(event) {"
              + " if (event.pointerId === held) { move(event.offsetX, event.offsetY); } });"
              + "var over = function(regular) { return function(event) {"
              + " if (event.pointerId === held) { held = null; end(regular); } }; };"
              + "element.addEventListener('pointerup', over(true));"
              + "element.addEventListener('pointercancel', over(false));"
              + "element.addEventListener('lostpointercapture', over(false));")
  public static native void listen(HTMLElement element, Press press, Move move, End end);
}
