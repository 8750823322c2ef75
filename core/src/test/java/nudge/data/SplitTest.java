package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

  @Test
  void inOrder_firstRowsAreTrainedOn() {
    Split split = new Split(0.6, null);
    assertArrayEquals(new int[] {0, 1, 2}, split.train(5));
    assertArrayEquals(new int[] {3, 4}, split.test(5));
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, Split.NONE.train(5));
    assertArrayEquals(new int[0], Split.NONE.test(5));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 5, 3",
    "0.5, 4, 2",
    "0.25, 10, 3",
    "0.2, 2, 1",
    "1e-9, 1000, 1",
    "0.999, 10, 10",
    "0.7, 150, 105",
    "1, 1, 1",
    "0.1, 1, 1"
  })
  void count_isRoundedHalfUp_butOneAtLeast(double share, int rows, int trained) {
    for (Seed shuffle : new Seed[] {null, Seed.python(7)}) {
      assertEquals(trained, new Split(share, shuffle).train(rows).length);
      assertEquals(rows - trained, new Split(share, shuffle).test(rows).length);
    }
  }

  @Test
  void shuffled_partsShareTheRowsInTheOrderOfTheTable() {
    for (int rows = 1; rows < 200; rows += 7) {
      Split split = new Split(0.7, Seed.python(rows));
      int[] both =
          IntStream.concat(Arrays.stream(split.train(rows)), Arrays.stream(split.test(rows)))
              .sorted()
              .toArray();
      assertArrayEquals(IntStream.range(0, rows).toArray(), both);
      assertArrayEquals(Arrays.stream(split.train(rows)).sorted().toArray(), split.train(rows));
    }
  }

  @Test
  void shuffled_dependsOnTheSeedOnly() {
    int[] first = new Split(0.5, Seed.python(1)).train(100);
    assertArrayEquals(first, new Split(0.5, Seed.python(1)).train(100));
    assertFalse(Arrays.equals(first, new Split(0.5, Seed.python(2)).train(100)));
    assertFalse(Arrays.equals(first, new Split(0.5, null).train(100)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
  void share_outOfRange_isRefused(double share) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> new Split(share, null));
    assertEquals("trainShare", refused.field());
  }
}
