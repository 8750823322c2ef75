package nudge.web.bench;

import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The buttons that say what is done with the graph, and the parts of the page that go with each.
 */
final class Modes {
  /** Who is told what a person wants to do. */
  interface Listener {
    void chose(Mode mode);
  }

  Modes(Listener listener) {
    for (Mode mode : Mode.values()) {
      Dom.onClick(button(mode), () -> listener.chose(mode));
    }
  }

  void show(Mode now) {
    for (Mode mode : Mode.values()) {
      button(mode).setAttribute("aria-pressed", mode == now ? "true" : "false");
      HTMLElement part = Dom.byId("bench-part-" + mode.id());
      part.setHidden(mode != now);
    }
  }

  private static HTMLElement button(Mode mode) {
    return Dom.byId("bench-mode-" + mode.id());
  }
}
