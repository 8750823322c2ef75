package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void linear_ends_meetThePixels() {
    Scale scale = Scale.linear(new Extent(-1, 3), 200, 0);
    assertEquals(200, scale.at(-1));
    assertEquals(0, scale.at(3));
    assertEquals(1, scale.valueAt(100));
  }

  @Test
  void log_middle_isTheGeometricMean() {
    Scale scale = Scale.log(new Extent(0.01, 100), 0, 80);
    assertEquals(40, scale.at(1), 1e-12);
    assertEquals(0.1, scale.valueAt(20), 1e-15);
  }

  @Test
  void extent_notFiniteNumbers_doNotCount() {
    double[] values = {Double.NaN, 2, Double.POSITIVE_INFINITY, -1, Double.NEGATIVE_INFINITY, 9};
    assertEquals(new Extent(-1, 2), Extent.of(values, 5));
    assertTrue(Extent.of(values, 1).isEmpty());
  }

  @Test
  void extent_singleNumber_getsRoomOnBothSides() {
    assertEquals(new Extent(3, 5), new Extent(4, 4).widened(0.25));
    assertEquals(new Extent(-0.25, 0.25), new Extent(0, 0).widened(0.25));
  }

  @Test
  void wantsLog_onlyPositiveOverMoreThanTwoDecades() {
    assertTrue(new Extent(0.009, 1).wantsLog());
    assertFalse(new Extent(0.01, 1).wantsLog());
    assertFalse(new Extent(0, 1).wantsLog());
    assertFalse(new Extent(-1, 1000).wantsLog());
    assertFalse(Extent.EMPTY.wantsLog());
  }
}
