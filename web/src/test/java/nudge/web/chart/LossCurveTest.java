package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** A part of a curve. */
class LossCurveTest {
  private static final LossCurve CURVE =
      new LossCurve(
          new double[] {0, 10, 20, 30, 40}, new double[] {5, 4, 3, 2, 1}, null, new double[5]);

  @Test
  void part_hasTheNextPointOnBothSides() {
    assertArrayEquals(new double[] {10, 20, 30}, CURVE.between(15, 25).steps());
    assertArrayEquals(new double[] {4, 3, 2}, CURVE.between(15, 25).train());
    assertArrayEquals(new double[] {10, 20}, CURVE.between(12, 18).steps());
    assertNull(CURVE.between(12, 18).test());
  }

  @Test
  void part_atTheEnds_isWhatThereIs() {
    assertArrayEquals(CURVE.steps(), CURVE.between(-5, 50).steps());
    assertArrayEquals(new double[] {40}, CURVE.between(45, 50).steps());
  }
}
