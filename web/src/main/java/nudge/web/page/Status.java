package nudge.web.page;

import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The line that tells what happened, and what is wrong and how to go on. */
final class Status {
  private static final String ERROR = "error";

  /** A field with something unusable in it; the table has a line of its own for that. */
  private static final String UNUSABLE = "[aria-invalid]:not(#table *)";

  private final HTMLElement line = Dom.byId("status");
  private String said = "";

  void say(String sentence) {
    show(sentence, "");
  }

  void complain(String sentence) {
    show(sentence, ERROR);
  }

  /** A way to go on from what was just said, for one click. */
  void offer(String way, Runnable action) {
    HTMLButtonElement button = Dom.create("button", "door");
    button.setType("button");
    button.setInnerText(way);
    Dom.onClick(
        button,
        () -> {
          show("", "");
          action.run();
        });
    line.appendChild(Dom.document().createTextNode(" "));
    line.appendChild(button);
  }

  /** What was said no longer holds, unless it is about a field that is still marked as unusable. */
  void clear() {
    boolean marked = Dom.document().querySelector(UNUSABLE) != null;
    if (!marked || !line.getClassName().equals(ERROR)) {
      show("", "");
    }
  }

  /** Says it unless there is something to read already. */
  void mention(String sentence) {
    if (said.isEmpty()) {
      say(sentence);
    }
  }

  /** This no longer holds; what was said after it stays. */
  void takeBack(String sentence) {
    if (sentence.equals(said)) {
      show("", "");
    }
  }

  /** Makes a change that may turn out to be impossible; then says what was not done, and why. */
  void attempt(String notDone, Runnable change) {
    try {
      clear();
      change.run();
    } catch (InvalidInput e) {
      complain(notDone + ": " + e.reason());
    }
  }

  private void show(String sentence, String className) {
    said = sentence;
    String text = sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    line.setClassName(className);
    line.setInnerText(text);
  }
}
