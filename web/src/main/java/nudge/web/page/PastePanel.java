package nudge.web.page;

import java.util.function.Consumer;
import nudge.data.Column;
import nudge.data.Csv;
import nudge.data.Dataset;
import nudge.playground.Limits;
import nudge.text.InvalidInput;
import nudge.text.Position;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * Cells from a spreadsheet or a file: says what they would become before they replace the table. A
 * file that is dropped may hold a whole playground instead.
 */
final class PastePanel {
  private final HTMLElement panel = Dom.byId("paste-panel");
  private final HTMLTextAreaElement text = Dom.byId("paste-text");
  private final HTMLElement preview = Dom.byId("paste-preview");
  private final HTMLButtonElement apply = Dom.byId("paste-apply");
  private final Store store;
  private final Status status;
  private Dataset read;

  /**
   * @param playground opens the text of a playground
   */
  PastePanel(Store store, Status status, Consumer<String> playground) {
    this.store = store;
    this.status = status;
    HTMLInputElement file = Dom.byId("table-file");
    Dom.onClick(Dom.byId("table-load"), file::click);
    Dom.onFile(file, Csv.MAX_CHARS, this::openFile);
    Dom.onDrop(
        Limits.DOCUMENT,
        dropped -> {
          if (dropped != null && dropped.startsWith("{")) {
            playground.accept(dropped);
          } else {
            openFile(dropped);
          }
        });
    Dom.onInput(text, () -> look(text.getValue()));
    Dom.onClick(apply, this::replace);
    onPaste(text, Csv.MAX_CHARS, true, this::look);
    onPaste(Dom.byId("table"), Csv.MAX_CHARS, false, this::open);
  }

  /** Several cells pasted into the table itself open this panel, filled in. */
  private void open(String pasted) {
    Dom.openPopover(panel);
    text.setValue(pasted.length() > Csv.MAX_CHARS ? "" : pasted);
    look(pasted);
  }

  private void openFile(String content) {
    if (content == null) {
      refuse("The file is larger than a table may be.");
    } else if (content.indexOf('\0') >= 0) {
      refuse("The file is no text. A spreadsheet can save its cells as CSV.");
    } else {
      open(content);
    }
  }

  private void refuse(String sentence) {
    open("");
    tell(sentence, true);
  }

  private void look(String pasted) {
    read = null;
    if (pasted.length() > Csv.MAX_CHARS) {
      text.setValue("");
    }
    try {
      read = Csv.parse(pasted);
      tell("This is a table of " + Tables.describe(read) + ": " + names(read) + ".", false);
    } catch (InvalidInput e) {
      tell(pasted.isEmpty() ? "" : place(e.position()) + e.getMessage(), true);
    }
    apply.setDisabled(read == null);
  }

  private static String place(Position position) {
    return position == null
        ? ""
        : "Line " + position.line() + ", column " + position.column() + ": ";
  }

  private static String names(Dataset data) {
    StringBuilder names = new StringBuilder();
    for (Column column : data.columns()) {
      names.append(names.length() == 0 ? "" : ", ").append(column.name());
    }
    return names.toString();
  }

  private void tell(String sentence, boolean wrong) {
    preview.setClassName(wrong ? "note error" : "note");
    preview.setInnerText(sentence);
  }

  private void replace() {
    panel.hidePopover();
    status.attempt("The table was not replaced", this::replaceTable);
  }

  private void replaceTable() {
    store.open(Tables.replaced(store.playground(), read, null));
    status.say(
        "The table is replaced by " + Tables.describe(read) + "; Undo brings the old one back");
    text.setValue("");
    look("");
  }

  @JSFunctor
  private interface PasteListener extends JSObject {
    void pasted(String text);
  }

  /**
   * Hears of pastes too long for the element to take, or, unless only those are wanted, of several
   * cells at once, and keeps them out of the element.
   */
  @JSBody(
      params = {"element", "limit", "onlyTooLong", "listener"},
      script =
          "element.addEventListener('paste', function(event) {"
              + "var text = event.clipboardData.getData('text/plain');"
              + "var wanted = text.length > limit || !onlyTooLong && /[\\t\\n]/.test(text.trim());"
              + "if (wanted) { event.preventDefault(); listener(text); } });")
  private static native void onPaste(
      HTMLElement element, int limit, boolean onlyTooLong, PasteListener listener);
}
