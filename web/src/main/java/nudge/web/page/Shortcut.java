package nudge.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.xml.Node;

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), except where a text field has its own undo. */
final class Shortcut {
  private Shortcut() {}

  static EventListener<KeyboardEvent> listener(Runnable undo, Runnable redo) {
    return event -> {
      boolean control = event.isCtrlKey() || event.isMetaKey();
      if (!control || isText((Node) event.getTarget())) {
        return;
      }
      String key = event.getKey();
      if (key.equals("y") || key.equals("Z") || (key.equals("z") && event.isShiftKey())) {
        event.preventDefault();
        redo.run();
      } else if (key.equals("z")) {
        event.preventDefault();
        undo.run();
      }
    };
  }

  @JSBody(
      params = "node",
      script = "return !!node.matches && node.matches('input:not([type=range]), textarea');")
  private static native boolean isText(Node node);
}
