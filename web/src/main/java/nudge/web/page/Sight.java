package nudge.web.page;

import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** Whether a part of the page is to be seen; until the browser has told, it may be. */
final class Sight {
  private boolean there = true;

  Sight(HTMLElement part, Runnable changed) {
    Dom.onSight(
        part,
        now -> {
          if (now != there) {
            there = now;
            changed.run();
          }
        });
  }

  boolean isThere() {
    return there;
  }
}
