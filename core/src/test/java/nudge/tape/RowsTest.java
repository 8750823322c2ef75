package nudge.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Some rows out of many. */
class RowsTest {
  private static final Rows FIVE =
      new Rows(
          5, new double[] {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5}, new double[] {0, 1, 2, 3, 4});

  @Test
  void sample_isEvenlySpread() {
    Rows two = FIVE.sample(2);
    assertEquals(2, two.count());
    assertArrayEquals(new double[] {0, 0.5, 2, 2.5}, two.inputs());
    assertArrayEquals(new double[] {0, 2}, two.targets());
    assertArrayEquals(new double[] {0, 1, 2, 3}, FIVE.sample(4).targets());
  }

  @Test
  void sample_ofNoMoreThanThereAre_isAll() {
    assertSame(FIVE, FIVE.sample(5));
    assertSame(FIVE, FIVE.sample(100));
  }
}
