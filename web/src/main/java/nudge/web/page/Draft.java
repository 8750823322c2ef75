package nudge.web.page;

import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;

/**
 * The last work in this browser, kept for whoever comes back to the bare address. A browser that
 * keeps nothing, or not so much, is no matter.
 */
final class Draft implements Panel {
  private static final int QUIET_MILLISECONDS = 1000;

  private final Store store;
  private int edits;

  Draft(Store store) {
    this.store = store;
  }

  @Override
  public void show(Playground playground) {
    int mine = ++edits;
    Dom.later(
        () -> {
          if (mine == edits && Presets.nameOf(store.playground()).isEmpty()) {
            keep(store.json());
          }
        },
        QUIET_MILLISECONDS);
  }

  /** Offers to go on with it. */
  void offer(Address address, Status status) {
    String json = kept();
    if (json == null) {
      return;
    }
    status.say("What you last made here is kept");
    status.offer("Open it", () -> open(json, address, status));
  }

  private static void open(String json, Address address, Status status) {
    try {
      address.openNew(Playground.parse(json));
    } catch (InvalidInput e) {
      status.complain("It cannot be opened: " + e.getMessage());
    }
  }

  @JSBody(
      params = "json",
      script = "try { localStorage.setItem('nudge.draft', json); } catch (full) { }")
  private static native void keep(String json);

  @JSBody(
      script = "try { return localStorage.getItem('nudge.draft'); } catch (none) { return null; }")
  private static native String kept();
}
