package nudge.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order in which rows are added, against a direct statement of it. */
class RowSumTest {
  private static final long SEED = 20261201;

  /** Numbers of very different sizes, so that another order gives another sum. */
  private static double[] numbers(Random random, int count) {
    return DoubleStream.generate(() -> random.nextGaussian() * Math.pow(10, random.nextInt(12)))
        .limit(count)
        .toArray();
  }

  private static double sum(double[] rows) {
    RowSum sum = new RowSum(1);
    for (double row : rows) {
      sum.add(new double[] {row});
    }
    return sum.total()[0];
  }

  private static double expected(double[] rows) {
    double total = 0;
    for (int block = 0; block < rows.length; block += 40) {
      double[] s = new double[4];
      for (int i = block; i < Math.min(block + 40, rows.length); i++) {
        s[(i - block) % 4] += rows[i];
      }
      total += (s[0] + s[2]) + (s[1] + s[3]);
    }
    return total;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 39, 40, 41, 79, 80, 81, 200})
  void total_isThatOfTheOneOrder(int rows) {
    Random random = new Random(SEED + rows);
    for (int i = 0; i < 200; i++) {
      double[] numbers = numbers(random, rows);
      assertEquals(expected(numbers), sum(numbers), () -> "seed " + SEED);
      assertEquals(expected(numbers), RowSum.of(numbers), () -> "seed " + SEED);
    }
  }

  /** A table too large for its place is summed piece by piece. */
  @Test
  void sumOfBlocks_goneOnWith_isThatOfAllRows() {
    double[] numbers = numbers(new Random(SEED), 333);
    double begun = RowSum.onto(0, numbers, 0, 120);
    assertEquals(expected(numbers), RowSum.onto(begun, numbers, 120, 213));
  }

  /** What makes the test above one that can fail. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 39, 40, 41, 200})
  void total_dependsOnTheOrder(int rows) {
    Random random = new Random(SEED);
    long different = 0;
    for (int i = 0; i < 200; i++) {
      double[] numbers = numbers(random, rows);
      different += sum(numbers) == DoubleStream.of(numbers).reduce(0, Double::sum) ? 0 : 1;
    }
    assertNotEquals(0, different);
  }

  @Test
  void arrays_areSummedElementByElement() {
    Random random = new Random(SEED);
    double[][] columns = {numbers(random, 81), numbers(random, 81), numbers(random, 81)};
    RowSum sum = new RowSum(3);
    for (int r = 0; r < 81; r++) {
      int row = r;
      sum.add(Arrays.stream(columns).mapToDouble(column -> column[row]).toArray());
    }
    double[] expected = Arrays.stream(columns).mapToDouble(RowSumTest::expected).toArray();
    assertArrayEquals(expected, sum.total());
  }

  @Test
  void total_ofNegativeZeros_isPositiveZero() {
    assertEquals(0.0, sum(new double[] {-0.0, -0.0}));
    assertEquals(0.0, sum(new double[0]));
  }
}
