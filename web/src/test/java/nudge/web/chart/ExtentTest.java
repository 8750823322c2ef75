package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ExtentTest {
  private static final double[] STEPS = {0, 1, 2};

  @Test
  void numbersThatAreNotFinite_doNotCount() {
    double[] numbers = {Double.NaN, 3, Double.POSITIVE_INFINITY, -1};
    assertEquals(new Extent(-1, 3), Extent.of(numbers, 4));
    assertTrue(Extent.of(new double[] {Double.NaN}, 1).isEmpty());
  }

  @Test
  void positive_leavesOutWhatHasNoLogarithm() {
    assertEquals(new Extent(0.5, 3), Extent.ofPositive(new double[] {0, 3, -1, 0.5}, 4));
    assertTrue(Extent.ofPositive(new double[] {0, -1}, 2).isEmpty());
  }

  @Test
  void decade_isThereWhateverTheRange() {
    Extent one = new Extent(5, 5).decadeAtLeast();
    assertTrue(one.high() >= 10 * one.low() && one.low() < 5 && one.high() > 5);
    assertEquals(new Extent(1, 10), new Extent(1, 10).decadeAtLeast());
  }

  @Test
  void curve_withAPenalty_isLogarithmicBecauseOfItsLossesOnly() {
    double[] zeros = {0, 0, 0};
    double[] falling = {100, 1, 0.1};
    double[] level = {2, 2, 1};
    assertTrue(new LossCurve(STEPS, falling, level, zeros).wantsLog());
    assertTrue(new LossCurve(STEPS, level, falling, null).wantsLog());
    assertFalse(new LossCurve(STEPS, level, null, falling).wantsLog());
    assertEquals(new Extent(0, 100), new LossCurve(STEPS, falling, null, zeros).extent());
  }
}
