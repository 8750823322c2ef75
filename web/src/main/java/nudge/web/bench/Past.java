package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheets to go back and forth between. What is changed in one go, such as a word that is typed,
 * is one change.
 */
final class Past {
  private static final int LONGEST = 200;

  /** Changes of one kind that follow one another faster are made in one go. */
  private static final double GO_MILLISECONDS = 900;

  private final List<Sheet> undo = new ArrayList<>();
  private final List<Sheet> redo = new ArrayList<>();
  private Sheet now;
  private String kind = "";
  private double changed;

  Past(Sheet first) {
    now = first;
  }

  Sheet now() {
    return now;
  }

  /**
   * @param changeKind changes of one kind may be parts of one change; empty if this is one of its
   *     own
   */
  void change(Sheet next, String changeKind, double milliseconds) {
    if (next.equals(now)) {
      return;
    }
    boolean goesOn =
        !changeKind.isEmpty()
            && changeKind.equals(kind)
            && milliseconds - changed < GO_MILLISECONDS;
    if (!goesOn) {
      undo.add(now);
      if (undo.size() > LONGEST) {
        undo.remove(0);
      }
    }
    redo.clear();
    now = next;
    kind = changeKind;
    changed = milliseconds;
  }

  /** Changes what nobody wants to undo, such as how far one has stepped. */
  void note(Sheet next) {
    now = next;
  }

  boolean canUndo() {
    return !undo.isEmpty();
  }

  boolean canRedo() {
    return !redo.isEmpty();
  }

  /** Does nothing where there is nothing to undo. */
  void undo() {
    move(undo, redo);
  }

  void redo() {
    move(redo, undo);
  }

  private void move(List<Sheet> from, List<Sheet> to) {
    if (!from.isEmpty()) {
      to.add(now);
      now = from.remove(from.size() - 1);
      kind = "";
    }
  }
}
