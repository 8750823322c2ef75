package nudge.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Undo and redo on the bench. */
class PastTest {
  private final Past past = new Past(Sheet.of("a"));

  private String text() {
    return past.now().text();
  }

  @Test
  void change_undoneAndRedone_comesBack() {
    past.change(Sheet.of("b"), "", 0);
    past.change(Sheet.of("c"), "", 1);
    past.undo();
    assertEquals("b", text());
    past.undo();
    past.undo();
    assertEquals("a", text());
    assertFalse(past.canUndo());
    past.redo();
    assertEquals("b", text());
    past.change(Sheet.of("d"), "", 2);
    assertFalse(past.canRedo());
  }

  @Test
  void typing_inOneGo_isOneChange() {
    past.change(Sheet.of("ab"), "text", 0);
    past.change(Sheet.of("abc"), "text", 500);
    past.change(Sheet.of("abcd"), "text", 1000);
    past.change(Sheet.of("abcde"), "text", 5000);
    past.undo();
    assertEquals("abcd", text());
    past.change(Sheet.of("x"), "text", 5001);
    past.undo();
    past.undo();
    assertEquals("a", text());
  }

  @Test
  void change_toTheSame_isNone() {
    past.change(Sheet.of("a"), "", 0);
    assertFalse(past.canUndo());
  }

  @Test
  void note_isNotUndone() {
    past.change(Sheet.of("b"), "", 0);
    past.note(Sheet.of("b").with(Sheet.Walk.START.at(4)));
    assertEquals(4, past.now().walk().step());
    past.undo();
    assertEquals("a", text());
  }

  @Test
  void history_isNotEndless() {
    for (int i = 0; i < 500; i++) {
      past.change(Sheet.of("x" + i), "", i);
    }
    int steps = 0;
    while (past.canUndo()) {
      past.undo();
      steps++;
    }
    assertTrue(steps >= 100 && steps < 500, steps + " steps");
  }
}
