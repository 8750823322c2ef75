package nudge.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden numbers from CPython 3.11's module {@code random}, each call after those before it. */
class PythonFunctionsTest {
  private final PythonRandom random = PythonRandom.seeded(1337);

  @ParameterizedTest
  @CsvSource({
    "0, '1,1,-5,-1,3,2,1,-1', 2046968324, 1537810351, 1752831507",
    "1337, '4,3,0,4,4,-3,0,1', 1545524063, 1321275334, 846623605",
    "-7, '0,-3,1,5,-5,-4,3,-4', 1570621944, 249103477, -1225361972",
    "100000000000000000000, '-5,2,3,5,4,1,-4,-2', 238036732, 1127437241, 1980694821"
  })
  void randint_givesPythonsNumbers(
      String seed, String small, int first, int second, int ofAllIntegers) {
    PythonRandom source = PythonRandom.seeded(seed);
    for (String expected : small.split(",")) {
      assertEquals(Integer.parseInt(expected), source.randint(-5, 5));
    }
    assertEquals(first, source.randint(0, Integer.MAX_VALUE));
    assertEquals(second, source.randint(0, Integer.MAX_VALUE));
    assertEquals(ofAllIntegers, source.randint(Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** The same calls in the same order as they were made there. */
  @Test
  void gaussShuffleAndSample_giveWhatPythonsDo() {
    for (int i = 0; i < 8; i++) {
      random.randint(-5, 5);
    }
    random.randint(0, Integer.MAX_VALUE);
    random.randint(0, Integer.MAX_VALUE);
    random.randint(Integer.MIN_VALUE, Integer.MAX_VALUE);
    double[] gauss = {1.2892397222860827, -2.9833596526274335, -0.3912474941464088};
    for (double expected : gauss) {
      assertEquals(expected, random.gauss(1, 2), 4 * Math.ulp(expected));
    }
    int[] deck = numbers(12);
    random.shuffled(deck);
    assertArrayEquals(new int[] {4, 7, 9, 0, 2, 11, 3, 5, 8, 1, 6, 10}, deck);
    assertArrayEquals(new int[] {58, 31, 21, 40, 86}, random.sample(numbers(100), 5));
    assertArrayEquals(
        new int[] {19, 14, 8, 6, 2, 10, 17, 9, 12, 0, 1, 16, 18, 5, 7, 11, 4, 13, 3, 15},
        random.sample(numbers(20), 20));
    assertArrayEquals(
        new int[] {231, 291, 160, 6, 170, 221, 292, 117, 281, 23}, random.sample(numbers(300), 10));
    assertEquals(0.7759968264300798, random.nextDouble());
  }

  @Test
  void sample_ofMoreThanThereAre_isRefused() {
    assertThrows(InvalidInput.class, () -> random.sample(numbers(3), 4));
  }

  private static int[] numbers(int count) {
    return IntStream.range(0, count).toArray();
  }
}
