package nudge.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.autograd.Value;
import org.junit.jupiter.api.Test;

/** Leaves that are moved, by hand and by measuring. */
class MoveTest {
  private static Work work(String text) {
    return Work.OfText.of(Sheet.of(text));
  }

  private static Value value(Work work, String name) {
    return work.values().get(name);
  }

  @Test
  void move_predictsByTheGradientAndTellsWhatHappened() {
    Work work = work("x = 1; z = 2; y = (x - 3)**2 + z");
    Move move = new Move(work.graph(), List.of(value(work, "x"), value(work, "z")));
    move.to(value(work, "x"), 1.5);
    assertEquals(6, move.before());
    assertEquals(-2, move.predicted(), 1e-12);
    assertEquals(-1.75, move.happened(), 1e-12);
    assertEquals(-3, value(work, "x").grad(), 1e-12);
    move.to(value(work, "z"), 3);
    assertEquals(-1, move.predicted(), 1e-12);
  }

  @Test
  void descend_goesAgainstTheGradient() {
    Work work = work("x = 1; y = (x - 3)**2");
    for (int step = 0; step < 50; step++) {
      Move move = new Move(work.graph(), List.of(value(work, "x")));
      move.descend(0.1);
      assertTrue(move.happened() <= 0);
    }
    assertEquals(3, value(work, "x").data(), 1e-4);
  }

  @Test
  void leafMovedAlone_isPredictedWithItsCurvatureToo() {
    Work work = work("x = 2; z = 1; y = x**3 + z");
    Move move = new Move(work.graph(), List.of(value(work, "x"), value(work, "z")));
    move.to(value(work, "x"), 2.5);
    move.to(value(work, "x"), 2.1);
    assertTrue(move.knowsBend());
    assertEquals(12 * 0.1 + 12 * 0.1 * 0.1 / 2, move.bent(), 1e-12);
    move.to(value(work, "z"), 2);
    assertFalse(move.knowsBend());
  }

  @Test
  void niceAbove_isRound() {
    assertEquals(1, LeafRow.niceAbove(1));
    assertEquals(5, LeafRow.niceAbove(3));
    assertEquals(20, LeafRow.niceAbove(10.3));
    assertEquals(1000, LeafRow.niceAbove(501));
  }
}
