package nudge.web.page;

import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A part that lies over the page and stays while one goes on with the rest of it, until it is
 * closed by its button or by Escape. Of those that share a place only one is open.
 */
final class Pane {
  private static Pane shown;

  private final HTMLElement element;
  private HTMLElement opener;

  Pane(String id) {
    element = Dom.byId(id);
    Dom.onClick(Dom.byId(id + "-close"), this::close);
    Dom.onKey(
        element,
        event -> {
          if (event.getKey().equals("Escape")) {
            event.preventDefault();
            close();
          }
        });
  }

  boolean isOpen() {
    return shown == this;
  }

  /** Opens it, unless it is, and goes there. */
  void open() {
    if (isOpen()) {
      return;
    }
    HTMLElement from = focused();
    if (shown != null) {
      shown.close();
    }
    shown = this;
    opener = from;
    Dom.openPopover(element);
    element.focus();
  }

  /** Closes it and goes back to what opened it. */
  void close() {
    if (isOpen()) {
      shown = null;
      hide(element);
      opener.focus();
    }
  }

  @JSBody(script = "return document.activeElement;")
  private static native HTMLElement focused();

  @JSBody(params = "element", script = "element.hidePopover();")
  private static native void hide(HTMLElement element);
}
