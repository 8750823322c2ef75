package nudge.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own generator, and what every source can draw. */
class NudgeRandomTest {
  private static RandomSource source() {
    return Seed.of(1).open(0);
  }

  /** Computed by the same definition written down in Python, whose integers have no limit. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.9116496062680394, 0.925665731112321, 0.5928970252994684",
    "1, 0, 0.21469768116950716, 0.910560125439967, 0.28709959944401076",
    "1, 1, 0.2780097563841606, 0.8072056458406643, 0.3281226412329894",
    "-1, 0, 0.9219917032222572, 0.8139946716121236, 0.5689870893185621",
    "123456789012345678901234567890, 7, 0.2898653263448815, 0.6487421119484825, 0.4464355853202451"
  })
  void stream_ofASeed_beginsWithTheseNumbers(
      String seed, int stream, double first, double second, double third) {
    RandomSource random = new Seed("nudge", seed).open(stream);
    assertEquals(first, random.nextDouble());
    assertEquals(second, random.nextDouble());
    assertEquals(third, random.nextDouble());
  }

  @Test
  void open_withoutAStream_isStreamZero() {
    assertEquals(Seed.of(5).open(0).nextDouble(), Seed.of(5).open().nextDouble());
  }

  @Test
  void seedsAndStreams_nextToEachOther_haveNothingInCommon() {
    Set<Double> firsts = new HashSet<>();
    for (int seed = -500; seed < 500; seed++) {
      for (int stream = 0; stream < 10; stream++) {
        firsts.add(Seed.of(seed).open(stream).nextDouble());
      }
    }
    assertEquals(10_000, firsts.size());
  }

  @Test
  void everyDigitOfALongSeed_counts() {
    String digits = "9".repeat(1000);
    double number = new Seed("nudge", digits).open().nextDouble();
    for (int i = 0; i < digits.length(); i += 37) {
      String other = digits.substring(0, i) + "8" + digits.substring(i + 1);
      assertNotEquals(number, new Seed("nudge", other).open().nextDouble(), "digit " + i);
    }
  }

  @Test
  void python_hasNoStreams() {
    assertFalse(Seed.python(1).hasStreams());
    assertTrue(Seed.of(1).hasStreams());
    assertThrows(InvalidInput.class, () -> Seed.python(1).open(1));
  }

  /** 64 cells of 1000 each: χ² of 63 degrees of freedom is beyond 110 once in 5000. */
  @Test
  void nextDouble_isEven() {
    RandomSource random = source();
    int[] cells = new int[64];
    for (int i = 0; i < 64_000; i++) {
      cells[(int) (random.nextDouble() * 64)]++;
    }
    double chiSquare =
        Arrays.stream(cells).mapToDouble(n -> (n - 1000.0) * (n - 1000) / 1000).sum();
    assertTrue(chiSquare > 25 && chiSquare < 110, () -> "χ² is " + chiSquare);
  }

  @Test
  void below_reachesEveryNumberAndNoOther() {
    RandomSource random = source();
    int[] counts = new int[7];
    for (int i = 0; i < 7000; i++) {
      counts[random.below(7)]++;
    }
    for (int count : counts) {
      assertTrue(count > 880 && count < 1120, () -> Arrays.toString(counts));
    }
  }

  /** The moments of 100,000 draws: 0, 1, 0 and 3, each within 5 standard errors. */
  @Test
  void normal_hasTheMomentsOfItsDistribution() {
    RandomSource random = source();
    int count = 100_000;
    double[] moments = new double[4];
    for (int i = 0; i < count; i++) {
      double x = random.normal();
      moments[0] += x / count;
      moments[1] += x * x / count;
      moments[2] += x * x * x / count;
      moments[3] += x * x * x * x / count;
    }
    assertArrayEquals(new double[] {0, 1}, Arrays.copyOf(moments, 2), 5 * Math.sqrt(2.0 / count));
    assertEquals(0, moments[2], 5 * Math.sqrt(15.0 / count));
    assertEquals(3, moments[3], 5 * Math.sqrt(96.0 / count));
  }

  /** 24 orders of 1000 each: χ² of 23 degrees of freedom is beyond 55 once in 5000. */
  @Test
  void shuffle_givesEveryOrderEquallyOften() {
    RandomSource random = source();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 24_000; i++) {
      int[] order = {0, 1, 2, 3};
      random.shuffle(order);
      counts.merge(Arrays.toString(order), 1, Integer::sum);
    }
    assertEquals(24, counts.size());
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - 1000.0) * (n - 1000) / 1000).sum();
    assertTrue(chiSquare < 55, () -> "χ² is " + chiSquare);
  }

  @Test
  void shuffle_ofOneOrNone_drawsNothing() {
    RandomSource random = source();
    random.shuffle(new int[0]);
    random.shuffle(new int[1]);
    assertEquals(source().nextDouble(), random.nextDouble());
  }
}
