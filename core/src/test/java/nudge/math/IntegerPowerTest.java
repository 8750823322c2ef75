package nudge.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Powers by squaring, which are exact as long as they have room. */
class IntegerPowerTest {
  @Test
  void of_wholeNumbers_isExact() {
    assertEquals(1, IntegerPower.of(7, 0));
    assertEquals(7, IntegerPower.of(7, 1));
    assertEquals(49, IntegerPower.of(7, 2));
    assertEquals(94143178827.0, IntegerPower.of(3, 23));
    assertEquals(-8, IntegerPower.of(-2, 3));
    assertEquals(0x1p1023, IntegerPower.of(2, 1023));
  }

  @Test
  void of_theEdges() {
    assertEquals(1, IntegerPower.of(0, 0));
    assertEquals(0, IntegerPower.of(0, 5));
    assertEquals(1, IntegerPower.of(1, Integer.MAX_VALUE));
    assertEquals(0, IntegerPower.of(0.999, Integer.MAX_VALUE));
    assertTrue(Double.isNaN(IntegerPower.of(Double.NaN, 3)));
  }

  /** Python's {@code decimal}, 60 digits, from the exact value of the double 0.999. */
  @Test
  void of_aDecayOverManyUpdates_losesLittle() {
    assertEquals(0.998001, IntegerPower.of(0.999, 2), 1.2e-16);
    assertEquals(0.36769542477096373, IntegerPower.of(0.999, 1000), 1e-14);
    assertEquals(4.324661796025634e-06, IntegerPower.of(0.999, 12345), 4e-18);
  }

  /** x⁵ = x·(x²)², in this order; a power that is multiplied up one by one has other bits. */
  @Test
  void of_anyNumber_hasTheseBits() {
    double x = 0.9;
    double square = x * x;
    assertEquals(x * (square * square), IntegerPower.of(x, 5));
    assertEquals(square * (square * square), IntegerPower.of(x, 6));
  }
}
