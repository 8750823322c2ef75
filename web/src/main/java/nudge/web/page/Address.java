package nudge.web.page;

import nudge.playground.Limits;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.TensorFlowLink;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import nudge.web.dom.Http;
import nudge.web.dom.Zlib;
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

  /** The address as last read or written, and what the history keeps beside it. */
  private String shown = "";

  private Playground written;

  /** Whether it is settled what the page opens with. */
  private boolean begun;

  private int edits;
  private int writes;

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

  /** Whether the address holds a playground, which takes a moment to be unpacked. */
  boolean holdsOne() {
    return keptDocument() == null && Location.current().getHash().length() > 1 && !isBench();
  }

  /** Whether it names the page's other place, which leaves the playground as it is. */
  private static boolean isBench() {
    return Location.current().getHash().startsWith("#bench=");
  }

  /** Whether it names nothing at all. */
  boolean isBare() {
    return keptDocument() == null
        && Location.current().getHash().length() <= 1
        && place().equals("/");
  }

  /** Opens the playground that the address names; without one it is the first example. */
  void openWhatItSays() {
    if (isBench()) {
      return;
    }
    Location location = Location.current();
    String kept = keptDocument();
    String now = place() + location.getHash() + (kept == null ? "" : kept);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    writes++;
    if (kept != null) {
      openDocument(kept);
    } else if (location.getHash().length() > 1) {
      openLink(location.getHash());
    } else if (location.getPathName().startsWith(SHORT)) {
      openShort(location.getPathName().substring(SHORT.length()));
    } else if (!store.playground().equals(Presets.named(Presets.FIRST))) {
      open(Presets.named(Presets.FIRST));
    } else {
      begun = true;
    }
  }

  private static String place() {
    return Location.current().getPathName() + Location.current().getSearch();
  }

  private void openLink(String hash) {
    int mine = writes;
    try {
      if (TensorFlowLink.is(hash)) {
        openForeign(TensorFlowLink.read(hash));
        return;
      }
      Zlib.inflate(
          Link.unpack(hash),
          Limits.DOCUMENT,
          json -> {
            if (mine == writes) {
              openUnpacked(json);
            }
          },
          tooLong -> {
            if (mine == writes) {
              refuse(tooLong ? Link.tooLong() : Link.damaged());
            }
          });
    } catch (InvalidInput e) {
      refuse(e);
    }
  }

  /** It stays in the address until something is changed. */
  private void openForeign(TensorFlowLink link) {
    open(link.playground());
    status.say(link.sentence());
  }

  private void openUnpacked(String json) {
    try {
      Playground playground = Playground.parse(json);
      status.clear();
      open(playground);
    } catch (InvalidInput e) {
      refuse(e);
    }
  }

  /** A link that cannot be read stays in the address only where nothing else was open before. */
  private void refuse(InvalidInput reason) {
    status.complain(reason.getMessage() + ". What is open stays as it is");
    if (begun) {
      writeAddress();
    } else {
      begun = true;
      store.restart();
    }
  }

  private void openShort(String id) {
    int mine = writes;
    Http.get(
        "/api/playgrounds/" + Window.encodeURIComponent(id),
        (code, body) -> {
          if (mine != writes) {
            return;
          }
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
    if (begun) {
      store.open(playground);
    } else {
      begun = true;
      store.begin(playground);
    }
  }

  /** Opens a document at an address of its own, once Back leads to what is open now. */
  void openNew(Playground playground) {
    if (!store.playground().equals(written)) {
      keep("replaceState", store.json());
    }
    keep("pushState", playground.toJson());
    begun = true;
    open(playground);
    status.clear();
    writeAddress();
  }

  /** The document itself is in the browser's history at once, wherever a person goes next. */
  private void keep(String how, String json) {
    shown = "/" + Location.current().getSearch() + json;
    write(how, json, "/" + Location.current().getSearch());
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
            writeAddress();
          }
        },
        QUIET_MILLISECONDS);
  }

  /**
   * What is too long for an address is kept beside it, in the browser's history. While the bench is
   * open, the address is the bench's.
   */
  private void writeAddress() {
    if (isBench()) {
      Dom.later(this::writeAddress, QUIET_MILLISECONDS);
      return;
    }
    String json = store.json();
    int mine = ++writes;
    written = store.playground();
    if (!Link.mayHold(json)) {
      keep("replaceState", json);
      return;
    }
    Zlib.deflate(
        json,
        deflated -> {
          if (mine == writes && isBench()) {
            writeAddress();
          } else if (mine == writes) {
            Link.pack(deflated).ifPresentOrElse(this::replace, () -> keep("replaceState", json));
          }
        });
  }

  private void replace(String link) {
    shown = "/" + Location.current().getSearch() + "#" + link;
    write("replaceState", null, shown);
  }

  @JSBody(
      params = {"how", "document", "address"},
      script = "history[how](document, '', address);")
  private static native void write(String how, String document, String address);

  @JSBody(script = "return history.state;")
  private static native String keptDocument();
}
