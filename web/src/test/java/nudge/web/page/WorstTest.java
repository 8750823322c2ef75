package nudge.web.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class WorstTest {
  @Test
  void worstRows_comeFirst_equalOnesInTheirOrder() {
    double[] losses = {1, 3, 0, 3, 2};
    assertArrayEquals(new int[] {1, 3, 4}, Worst.of(losses, 3));
    assertArrayEquals(new int[] {1, 3, 4, 0, 2}, Worst.of(losses, 9));
    assertArrayEquals(new int[] {1}, Worst.of(losses, 1));
  }

  @Test
  void whatIsNoNumber_isWorst() {
    assertArrayEquals(
        new int[] {1, 2}, Worst.of(new double[] {5, Double.NaN, Double.POSITIVE_INFINITY}, 2));
  }
}
