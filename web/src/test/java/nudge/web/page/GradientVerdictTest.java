package nudge.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.autograd.GradientCheck;
import nudge.autograd.GradientCheck.Objective;
import nudge.autograd.GradientCheck.Point;
import org.junit.jupiter.api.Test;

/** What is said about a gradient. */
class GradientVerdictTest {
  private static final Objective LINE = p -> new Point(2 * p[0] + 5 * p[1], 0);

  /** |p0| has its kink at 0. */
  private static final Objective KINK = p -> new Point(Math.abs(p[0]) + 5 * p[1], p[0] > 0 ? 1 : 0);

  private static GradientVerdict verdict(Objective objective, double... gradient) {
    return new GradientVerdict(
        GradientCheck.of(objective, new double[gradient.length], gradient), i -> "p" + i);
  }

  @Test
  void rightGradient_passes() {
    GradientVerdict verdict = verdict(LINE, 2, 5);
    assertTrue(verdict.passes());
    assertTrue(verdict.sentence().startsWith("Passed: all 2 derivatives agree with what is "));
    assertEquals("", verdict.kinks());
  }

  @Test
  void wrongGradient_fails_andNamesTheWorst() {
    GradientVerdict verdict = verdict(LINE, 2, 4);
    assertFalse(verdict.passes());
    assertTrue(
        verdict.sentence().startsWith("Failed: the derivative of p1 is off by 0.2 of its size"));
    assertEquals("Worst is p1: 4 by the chain rule, 5 measured.", verdict.worst());
  }

  @Test
  void notANumber_fails() {
    assertFalse(verdict(LINE, 2, Double.NaN).passes());
  }

  @Test
  void kink_isLeftOutAndExplained() {
    GradientVerdict verdict = verdict(KINK, 0, 5);
    assertTrue(verdict.sentence().startsWith("Passed: the derivative agrees with what is "));
    assertTrue(verdict.kinks().startsWith("1 was left out, for a kink lies too near, as relu"));
    assertTrue(verdict.kinks().endsWith("The first is p0."));
  }

  @Test
  void kinksOnly_areNoPass() {
    GradientVerdict verdict =
        new GradientVerdict(
            GradientCheck.of(
                p -> new Point(Math.abs(p[0]), p[0] > 0 ? 1 : 0), new double[1], new double[1]),
            i -> "p" + i);
    assertFalse(verdict.passes());
    assertEquals(
        "Nothing could be measured: there is a kink at every parameter.", verdict.sentence());
    assertEquals("", verdict.worst());
  }
}
