package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;

/**
 * What the page shows of a document, for a lesson. It is there to help, not to protect: whoever
 * looks may unlock everything.
 *
 * @param note plain text that stands above the playground; may be empty
 * @param hidden parts that are not shown
 * @param locked parts that are shown and cannot be changed
 */
public record View(String note, List<Part> hidden, List<Part> locked) {
  public static final int LONGEST_NOTE = 2000;

  /** Everything, and no note. */
  public static final View ALL = new View("", List.of(), List.of());

  /**
   * @throws InvalidInput naming the field, if the note is too long or a part is named twice
   */
  public View {
    if (note.length() > LONGEST_NOTE) {
      throw InvalidInput.field(
          "view.note",
          "has " + note.length() + " characters; shorten it to at most " + LONGEST_NOTE);
    }
    hidden = List.copyOf(hidden);
    locked = List.copyOf(locked);
    List<Part> named = new ArrayList<>();
    check("view.hidden", hidden, named);
    check("view.locked", locked, named);
  }

  private static void check(String field, List<Part> parts, List<Part> named) {
    for (int i = 0; i < parts.size(); i++) {
      if (named.contains(parts.get(i))) {
        throw InvalidInput.field(
            field + "[" + i + "]",
            InvalidInput.quote(parts.get(i).id()) + " is named twice; hide it or lock it, once");
      }
      named.add(parts.get(i));
    }
  }

  public View withNote(String changed) {
    return new View(changed, hidden, locked);
  }

  /** Whether anything is not as it usually is, beside a note. */
  public boolean restricts() {
    return !hidden.isEmpty() || !locked.isEmpty();
  }
}
