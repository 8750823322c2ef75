package nudge.tape;

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

/** Which rows each update sees. */
class BatchesTest {

  @ParameterizedTest
  @CsvSource({
    "10, 3, 4",
    "9, 3, 3",
    "10, 1, 10",
    "10, 10, 1",
    "10, 11, 1",
    "10, 0, 1",
    "1, 1, 1",
    "7, 6, 2"
  })
  void batches_coverEachEpochOnce(int rows, int size, int perEpoch) {
    Batches batches = new Batches(rows, size, null);
    assertEquals(perEpoch, batches.perEpoch());
    int next = 0;
    for (int batch = 0; batch < perEpoch; batch++) {
      assertEquals(next, batches.from(0, batch));
      next = batches.to(0, batch);
      boolean last = batch == perEpoch - 1;
      assertEquals(last ? rows - batches.from(0, batch) : size, next - batches.from(0, batch));
    }
    assertEquals(rows, next);
  }

  @Test
  void order_withoutShuffle_isThatOfTheTable() {
    for (int epoch : new int[] {0, 1, 1_000_000_000}) {
      assertArrayEquals(new int[] {0, 1, 2, 3}, new Batches(4, 2, null).order(epoch));
    }
  }

  @Test
  void order_shuffled_isAFunctionOfSeedAndEpoch() {
    Batches batches = new Batches(50, 8, Seed.of(3));
    int[] late = batches.order(1_000_000_000);
    int[] first = batches.order(0);
    int[] second = batches.order(1);
    assertArrayEquals(first, batches.order(0));
    assertArrayEquals(first, new Batches(50, 9, Seed.of(3)).order(0));
    assertArrayEquals(late, batches.order(1_000_000_000));
    for (int[] other : new int[][] {second, late, new Batches(50, 8, Seed.of(4)).order(0)}) {
      assertFalse(Arrays.equals(first, other));
    }
    for (int[] order : new int[][] {first, second, late}) {
      assertArrayEquals(IntStream.range(0, 50).toArray(), Arrays.stream(order).sorted().toArray());
    }
  }

  @Test
  void shuffle_byAGeneratorWithoutStreams_isRefused() {
    assertThrows(InvalidInput.class, () -> new Batches(5, 2, Seed.python(1)));
  }

  @Test
  void equal_whateverWayAllRowsAreAsked() {
    assertEquals(Batches.full(5), new Batches(5, 0, null));
    assertEquals(Batches.full(5), new Batches(5, 7, null));
  }

  @Test
  void next_countsStepsAndUpdates_andTurnsTheEpochAfterTheLastBatch() {
    Batches batches = new Batches(5, 2, null);
    Checkpoint at = new Checkpoint(10, 3, 0, 4, new double[1], new double[0]);
    int[][] expected = {{11, 3, 1, 5}, {12, 3, 2, 6}, {13, 4, 0, 7}, {14, 4, 1, 8}};
    for (int[] counts : expected) {
      at = batches.next(at, new double[] {counts[0]}, new double[] {1, 2});
      int[] actual = {at.step(), at.epoch(), at.batch(), at.updates()};
      assertArrayEquals(counts, actual, () -> Arrays.toString(actual));
      assertArrayEquals(new double[] {counts[0]}, at.parameters());
      assertArrayEquals(new double[] {1, 2}, at.slots());
    }
  }

  @Test
  void batches_thatCarry_beginAnEpochWithWhatWasLeftOver() {
    Batches batches = new Batches(7, 3, null, true);
    assertEquals(2, batches.perEpoch());
    assertEquals(4, batches.largest());
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6}, batches.order(0));
    assertEquals(6, batches.to(0, 1));
    for (int epoch = 1; epoch < 3; epoch++) {
      assertArrayEquals(new int[] {6, 0, 1, 2, 3, 4, 5}, batches.order(epoch));
      assertEquals(0, batches.from(epoch, 0));
      assertEquals(4, batches.to(epoch, 0));
      assertEquals(4, batches.from(epoch, 1));
      assertEquals(7, batches.to(epoch, 1));
    }
  }

  @Test
  void batches_withNothingLeftOver_carryNothing() {
    assertEquals(new Batches(6, 3, null), new Batches(6, 3, null, true));
    assertEquals(Batches.full(6), new Batches(6, 9, null, true));
  }

  @Test
  void batches_thatCarryInAnotherOrderEachTime_areRefused() {
    assertThrows(InvalidInput.class, () -> new Batches(7, 3, Seed.of(1), true));
  }
}
