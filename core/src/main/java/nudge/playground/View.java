package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Named;

/**
 * What the page shows of a document, for a lesson. It is there to help, not to protect: whoever
 * looks may unlock everything.
 *
 * @param note plain text that stands above the playground; may be empty
 * @param hidden parts that are not shown
 * @param locked parts that are shown and cannot be changed
 */
public record View(String note, List<Part> hidden, List<Part> locked) {
  /** What can be done with a part. */
  public enum Access implements Named {
    OPEN("open"),
    LOCKED("locked"),
    HIDDEN("hidden");

    private final String id;

    Access(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

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

  public Access of(Part part) {
    if (hidden.contains(part)) {
      return Access.HIDDEN;
    }
    return locked.contains(part) ? Access.LOCKED : Access.OPEN;
  }

  /** The same, with another access to one part. */
  public View with(Part part, Access access) {
    List<Part> nowHidden = new ArrayList<>();
    List<Part> nowLocked = new ArrayList<>();
    for (Part each : Part.values()) {
      Access now = each == part ? access : of(each);
      if (now == Access.HIDDEN) {
        nowHidden.add(each);
      } else if (now == Access.LOCKED) {
        nowLocked.add(each);
      }
    }
    return new View(note, nowHidden, nowLocked);
  }

  /** The note alone. */
  public View opened() {
    return new View(note, List.of(), List.of());
  }

  /** Whether anything is not as it usually is, beside a note. */
  public boolean restricts() {
    return !hidden.isEmpty() || !locked.isEmpty();
  }
}
