package nudge.web.page;

import nudge.playground.TensorFlowLink;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A field that takes a link of TensorFlow Playground, opens it and says what was read from it. */
final class ForeignLink {
  private final HTMLInputElement link = Dom.byId("foreign-link");
  private final HTMLElement read = Dom.byId("foreign-read");
  private final Address address;
  private final Status status;
  private final Runnable opened;

  /**
   * @param opened is told when another playground is open
   */
  ForeignLink(Address address, Status status, Runnable opened) {
    this.address = address;
    this.status = status;
    this.opened = opened;
    Dom.onClick(Dom.byId("foreign-open"), this::open);
    Dom.onKey(
        link,
        event -> {
          if (event.getKey().equals("Enter")) {
            open();
          }
        });
    Dom.onInput(link, () -> Dom.invalid(link, false));
  }

  private void open() {
    String text = link.getValue().strip();
    try {
      if (!TensorFlowLink.is(text)) {
        throw new InvalidInput(
            "This is no link of TensorFlow Playground, which has #activation=… or its like in it");
      }
      TensorFlowLink foreign = TensorFlowLink.read(text);
      Dom.invalid(link, false);
      address.openNew(foreign.playground());
      status.say("The link's playground is open; Undo brings back what was there");
      Dom.setText(read, foreign.sentence());
      opened.run();
    } catch (InvalidInput e) {
      Dom.invalid(link, true);
      Dom.setText(read, e.getMessage() + ". What is open stays as it is");
      status.complain(e.getMessage() + ". What is open stays as it is");
    }
  }
}
