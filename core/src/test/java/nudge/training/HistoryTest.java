package nudge.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What remains of a long run. */
class HistoryTest {
  private static final int MOST = 2049;
  private static final long SEED = 20261126;

  private static Evaluation evaluation(int i) {
    return new Evaluation(10 * i, i, new Measure(1.0 / (i + 1), null), null, 0);
  }

  private static History after(int evaluations) {
    History history = new History();
    for (int i = 0; i < evaluations; i++) {
      history.add(evaluation(i));
    }
    return history;
  }

  @Test
  void empty_hasNothing() {
    assertEquals(List.of(), new History().evaluations());
    assertNull(new History().newest());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 2046, 2047})
  void shortRun_isKeptWhole(int evaluations) {
    List<Evaluation> kept = after(evaluations).evaluations();
    assertEquals(evaluations, kept.size());
    for (int i = 0; i < evaluations; i++) {
      assertEquals(evaluation(i), kept.get(i));
    }
  }

  @Test
  void million_staysSmallAscendingAndTrue() {
    History history = new History();
    for (int i = 0; i < 1_000_000; i++) {
      Evaluation newest = evaluation(i);
      history.add(newest);
      assertSame(newest, history.newest());
      if (i % 997 == 0 || i < 5000 && i % 7 == 0 || i == 999_999) {
        check(history.evaluations(), newest);
      }
    }
  }

  private static void check(List<Evaluation> kept, Evaluation newest) {
    assertTrue(kept.size() <= MOST, () -> kept.size() + " points");
    assertSame(newest, kept.get(kept.size() - 1));
    assertEquals(evaluation(0), kept.get(0));
    int before = -1;
    for (Evaluation point : kept) {
      assertTrue(point.step() > before, () -> "step " + point.step());
      assertEquals(evaluation(point.epoch()), point);
      before = point.step();
    }
  }

  /** Thinning never leaves a hole: neighbours are one stride apart, but for the newest. */
  @ParameterizedTest
  @ValueSource(ints = {2048, 2049, 4096, 4097, 5000, 100_000})
  void longRun_isKeptEvenly(int evaluations) {
    List<Evaluation> kept = after(evaluations).evaluations();
    int stride = kept.get(1).epoch();
    assertTrue(kept.size() >= 1024, () -> kept.size() + " points");
    for (int i = 0; i < kept.size() - 1; i++) {
      assertEquals(i * stride, kept.get(i).epoch());
    }
  }

  /** Whatever is passed over on the way, the same is kept, and little is measured for it. */
  @Test
  void evaluationsPassedOver_changeNothing() {
    Random random = new Random(SEED);
    History all = new History();
    History some = new History();
    int[] measured = {0};
    for (int i = 0; i < 300_000; ) {
      int count = 1 + random.nextInt(some.unwanted() + 1);
      for (int k = 0; k < count; k++) {
        all.add(evaluation(i++));
      }
      Evaluation last = evaluation(i - 1);
      some.due(
          count,
          () -> {
            measured[0]++;
            return last;
          });
      if (random.nextInt(100) == 0) {
        assertEquals(all.evaluations(), some.evaluations(), () -> "seed " + SEED);
        assertEquals(all.newest(), some.newest());
      }
    }
    assertEquals(all.evaluations(), some.evaluations(), () -> "seed " + SEED);
    assertTrue(measured[0] < 20_000, () -> measured[0] + " measured");
  }
}
