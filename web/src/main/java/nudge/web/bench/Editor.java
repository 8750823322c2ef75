package nudge.web.bench;

import nudge.text.InvalidInput;
import nudge.text.Position;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The expression's text, and a mark under the place that is wrong in it. */
final class Editor {
  private final HTMLTextAreaElement text = Dom.byId("bench-text");
  private final HTMLElement marks = Dom.byId("bench-marks");
  private final HTMLElement message = Dom.byId("bench-message");

  Editor(Runnable edited) {
    Dom.onInput(text, edited);
    text.addEventListener("scroll", event -> follow(text, marks));
  }

  String text() {
    return text.getValue();
  }

  /** Shows a text; the cursor stays where it is if that is what stands there. */
  void show(String now) {
    if (!text.getValue().equals(now)) {
      text.setValue(now);
    }
  }

  void accept() {
    Dom.setText(message, "");
    Dom.invalid(text, false);
    Dom.setText(marks, "");
  }

  /** Says what is wrong and where; {@code after} is said as well. */
  void refuse(InvalidInput reason, String after) {
    Position position = reason.position();
    Dom.setText(message, place(position) + reason.getMessage() + after);
    Dom.invalid(text, true);
    Dom.setText(marks, "");
    if (position != null) {
      mark(offset(text.getValue(), position));
    }
  }

  private static String place(Position position) {
    return position == null
        ? ""
        : "Line " + position.line() + ", column " + position.column() + ": ";
  }

  /** Where a position is in a text area's text, whose lines all end with one character. */
  static int offset(String text, Position position) {
    int start = 0;
    for (int line = 1; line < position.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return Math.min(text.length(), start + position.column() - 1);
  }

  /** How far the word or sign goes that begins at a place. */
  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  private static boolean isWord(char c) {
    return c == '_'
        || c == '.'
        || c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z';
  }

  /** At the end of a line a blank is marked. */
  private void mark(int start) {
    String written = text.getValue();
    boolean atEnd = start >= written.length() || written.charAt(start) == '\n';
    int end = atEnd ? start : end(written, start);
    Dom.setText(marks, written.substring(0, start));
    HTMLElement mark = Dom.create("mark", "");
    Dom.setText(mark, atEnd ? " " : written.substring(start, end));
    marks.appendChild(mark);
    marks.appendChild(Dom.document().createTextNode(written.substring(end) + "\n"));
    follow(text, marks);
  }

  @JSBody(
      params = {"text", "marks"},
      script = "marks.scrollTop = text.scrollTop; marks.scrollLeft = text.scrollLeft;")
  private static native void follow(HTMLElement text, HTMLElement marks);
}
