package nudge.web.page;

import java.util.List;
import nudge.playground.Playground;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Every change that can be undone or redone, in words, to go back to any of them at once. */
final class HistoryPanel implements Panel {
  private final HTMLElement panel = Dom.byId("history-panel");
  private final HTMLElement list = Dom.byId("history-list");
  private final HTMLButtonElement door = Dom.byId("history");
  private final Store store;
  private final Status status;

  HistoryPanel(Store store, Status status) {
    this.store = store;
    this.status = status;
    panel.addEventListener("beforetoggle", event -> fillBeforeItOpens());
  }

  @Override
  public void show(Playground playground) {
    door.setDisabled(!store.canUndo() && !store.canRedo());
    if (isOpen(panel)) {
      fill();
    }
  }

  /** Not before it closes, when the browser looks where the keyboard is. */
  private void fillBeforeItOpens() {
    if (!isOpen(panel)) {
      fill();
    }
  }

  /** The newest first. */
  private void fill() {
    List<Playground> documents = store.documents();
    list.clear();
    for (int i = documents.size() - 1; i >= 0; i--) {
      HTMLElement item = Dom.create("li", "");
      item.appendChild(
          entry(
              i,
              i == 0 ? "the beginning" : Change.between(documents.get(i - 1), documents.get(i))));
      list.appendChild(item);
    }
  }

  private HTMLElement entry(int place, String words) {
    HTMLButtonElement entry = Dom.create("button", "");
    entry.setType("button");
    entry.setInnerText(words);
    entry.setTitle(words);
    if (place == store.place()) {
      entry.setAttribute("aria-current", "true");
    }
    Dom.onClick(entry, () -> go(place));
    return entry;
  }

  /** It stays open, to look at several, and the keyboard where it was. */
  private void go(int place) {
    status.clear();
    store.go(place);
    HTMLElement present = list.querySelector("[aria-current]");
    present.focus();
  }

  @JSBody(params = "panel", script = "return panel.matches(':popover-open');")
  private static native boolean isOpen(HTMLElement panel);
}
