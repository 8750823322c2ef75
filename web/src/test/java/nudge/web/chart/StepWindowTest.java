package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The part of a run that is looked at. */
class StepWindowTest {
  private static final StepWindow HUNDRED = new StepWindow(100, 200);

  @Test
  void between_takesAnyOrderAndIsNeverTooNarrow() {
    assertEquals(HUNDRED, StepWindow.between(200, 100));
    assertEquals(new StepWindow(9, 11), StepWindow.between(10, 10));
  }

  @Test
  void scaled_leavesTheStepWhereItWas() {
    assertEquals(new StepWindow(110, 160), HUNDRED.scaled(120, 0.5));
    assertEquals(new StepWindow(80, 280), HUNDRED.scaled(120, 2));
    assertEquals(new StepWindow(150, 200), HUNDRED.scaled(300, 0.5));
    assertEquals(2, HUNDRED.scaled(150, 0).to() - HUNDRED.scaled(150, 0).from(), 1e-12);
  }

  @Test
  void including_movesAsLittleAsItMust() {
    assertEquals(HUNDRED, HUNDRED.including(150));
    assertEquals(new StepWindow(90, 190), HUNDRED.including(90));
    assertEquals(new StepWindow(110, 210), HUNDRED.including(210));
  }

  @Test
  void within_isNoMoreThanTheWhole() {
    assertEquals(new StepWindow(100, 150), HUNDRED.within(new StepWindow(0, 150)));
    assertEquals(new StepWindow(0, 50), HUNDRED.within(new StepWindow(0, 50)));
  }
}
