package nudge.web.page;

import nudge.playground.Limits;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import nudge.web.dom.Http;
import nudge.web.dom.Zlib;
import org.teavm.jso.browser.Location;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The link that holds everything, the short one that the server keeps, and the same as a file. */
final class SharePanel {
  private final HTMLInputElement link = Dom.byId("share-link");
  private final HTMLInputElement shortLink = Dom.byId("share-short-link");
  private final HTMLButtonElement copy = Dom.byId("share-copy");
  private final HTMLInputElement weights = Dom.byId("share-weights");
  private final HTMLInputElement file = Dom.byId("share-file");
  private final Store store;
  private final Address address;
  private final Status status;

  SharePanel(Store store, Address address, Status status) {
    this.store = store;
    this.address = address;
    this.status = status;
    Dom.onClick(Dom.byId("share"), this::fill);
    Dom.onChange(weights, this::fill);
    Dom.onClick(copy, this::copy);
    Dom.onClick(Dom.byId("share-save"), () -> Dom.saveText("playground.json", json()));
    Dom.onClick(Dom.byId("share-load"), file::click);
    Dom.onFile(file, Limits.DOCUMENT, this::open);
    Dom.onClick(Dom.byId("share-short"), this::shorten);
    link.addEventListener("focus", event -> link.select());
    shortLink.addEventListener("focus", event -> shortLink.select());
  }

  /** Makes the link of what is open now. */
  void fill() {
    link.setValue("");
    shortLink.setValue("");
    copy.setDisabled(true);
    String json = json();
    if (Link.mayHold(json)) {
      Zlib.deflate(
          json, deflated -> Link.pack(deflated).ifPresentOrElse(this::show, this::sayTooLarge));
    } else {
      sayTooLarge();
    }
  }

  private String json() {
    return weights.isChecked() ? store.trained().toJson() : store.json();
  }

  /** Opens the text of a file; null if it was too long. */
  void open(String text) {
    if (text == null) {
      status.complain("This file was not opened: it is larger than a playground may be");
      return;
    }
    try {
      address.openNew(Playground.parse(text));
      status.say("The file's playground is open; Undo brings back what was there");
    } catch (InvalidInput e) {
      status.complain("This file was not opened: " + e.getMessage());
    }
  }

  private void show(String fragment) {
    link.setValue(origin() + "/#" + fragment);
    copy.setDisabled(false);
  }

  private void sayTooLarge() {
    status.say(
        "This playground is too large for a link, which holds at most "
            + Thousands.of(Link.LONGEST)
            + " characters. Make a short link instead");
  }

  private void copy() {
    if (Dom.copy(link)) {
      status.say("The link is copied");
    } else {
      status.complain("This browser does not let the page copy: copy the link by hand");
    }
  }

  private void shorten() {
    Http.post(
        "/api/playgrounds",
        json(),
        (code, body) -> {
          if (code == 200 || code == 201) {
            shortLink.setValue(origin() + Fields.of(body, Json.parse(body)).text("url", 200));
            status.say("The short link is ready");
          } else {
            status.complain(Answer.problem(code, body, "No short link was made"));
          }
        });
  }

  private static String origin() {
    return Location.current().getProtocol() + "//" + Location.current().getHost();
  }
}
