package nudge.web.page;

import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** The line that tells what happened, and what is wrong and how to go on. */
final class Status {
  private final HTMLElement line = Dom.byId("status");

  void say(String sentence) {
    show(sentence, "");
  }

  void complain(String sentence) {
    show(sentence, "error");
  }

  /** What was said no longer holds. */
  void clear() {
    show("", "");
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
    String text = sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    line.setClassName(className);
    line.setInnerText(text);
  }
}
