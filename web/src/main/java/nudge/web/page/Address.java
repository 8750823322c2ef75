package nudge.web.page;

import java.util.Optional;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import nudge.web.dom.Http;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Window;

/**
 * Keeps the page's address and its document in step. An edit replaces the address; a document that
 * is opened is a new entry of the browser's history, so that Back goes to the one before. A link
 * that cannot be read is explained, and the present work stays.
 */
final class Address implements Panel {
  private static final int QUIET_MILLISECONDS = 300;
  private static final String SHORT = "/p/";

  private final Store store;
  private final Status status;
  private String shown = "";
  private Playground written;
  private int edits;

  Address(Store store, Status status) {
    this.store = store;
    this.status = status;
    written = store.playground();
    if (Location.current().getSearch().contains("embed=1")) {
      Dom.document().getBody().getClassList().add("embed");
    }
    Window.current().addEventListener("popstate", event -> openWhatItSays());
    Window.current().addEventListener("hashchange", event -> openWhatItSays());
  }

  /** Opens the playground that the address names; without one it is the first example. */
  void openWhatItSays() {
    Location location = Location.current();
    String now = location.getPathName() + location.getSearch() + location.getHash();
    if (now.equals(shown)) {
      return;
    }
    boolean first = shown.isEmpty();
    shown = now;
    String kept = keptDocument();
    if (kept != null) {
      openDocument(kept);
    } else if (location.getHash().length() > 1) {
      openLink(location.getHash(), first);
    } else if (location.getPathName().startsWith(SHORT)) {
      openShort(location.getPathName().substring(SHORT.length()));
    } else if (!store.playground().equals(Presets.named(Presets.FIRST))) {
      open(Presets.named(Presets.FIRST));
    }
  }

  /** A link that cannot be read stays in the address only where nothing else was open before. */
  private void openLink(String hash, boolean first) {
    try {
      Playground playground = Link.read(hash);
      status.clear();
      open(playground);
    } catch (InvalidInput e) {
      status.complain(e.getMessage() + ". What is open stays as it is");
      if (!first) {
        replace(store.playground());
      }
    }
  }

  private void openShort(String id) {
    Http.get(
        "/api/playgrounds/" + Window.encodeURIComponent(id),
        (code, body) -> {
          if (code == 200) {
            openDocument(body);
          } else {
            status.complain(
                code == 404
                    ? "There is no playground at this address. Check the link; what you see is the"
                        + " first example"
                    : "The server did not answer. Try again in a moment; what you see is the first"
                        + " example");
          }
        });
  }

  private void openDocument(String json) {
    try {
      open(Playground.parse(json));
    } catch (InvalidInput e) {
      status.complain("The playground at this address cannot be read: " + e.getMessage());
    }
  }

  private void open(Playground playground) {
    written = playground;
    store.open(playground);
  }

  /** Opens a document at an address of its own, once Back leads to what is open now. */
  void openNew(Playground playground) {
    if (!store.playground().equals(written)) {
      replace(store.playground());
    }
    push(playground);
    open(playground);
    status.clear();
  }

  @Override
  public void show(Playground playground) {
    if (playground.equals(written)) {
      return;
    }
    int mine = ++edits;
    Dom.later(
        () -> {
          if (mine == edits) {
            replace(store.playground());
          }
        },
        QUIET_MILLISECONDS);
  }

  private void push(Playground playground) {
    write("pushState", playground);
  }

  private void replace(Playground playground) {
    write("replaceState", playground);
  }

  /** What is too long for an address is kept beside it, in the browser's history. */
  private void write(String how, Playground playground) {
    String json = playground.equals(store.playground()) ? store.json() : playground.toJson();
    Optional<String> link = Link.writeIfShort(json);
    written = playground;
    shown = "/" + Location.current().getSearch() + link.map(payload -> "#" + payload).orElse("");
    write(how, link.isPresent() ? null : json, shown);
  }

  @JSBody(
      params = {"how", "document", "address"},
      script = "history[how](document, '', address);")
  private static native void write(String how, String document, String address);

  @JSBody(script = "return history.state;")
  private static native String keptDocument();
}
