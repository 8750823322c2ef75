package nudge.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.benchmark.Workload.Activation;
import nudge.benchmark.Workload.Layer;
import nudge.benchmark.Workload.Loss;
import org.junit.jupiter.api.Test;

class ContestTest {
  @Test
  void median_oddAndEven_isTheMiddle() {
    assertEquals(2, Contest.median(new double[] {9, 1, 2}));
    assertEquals(3, Contest.median(new double[] {9, 1, 2, 4}));
  }

  @Test
  void distance_isAbsoluteForSmallNumbersAndRelativeForLargeOnes() {
    assertEquals(0, Contest.distance(new double[] {1, 2}, new double[] {1, 2}));
    assertEquals(0.25, Contest.distance(new double[] {0.25, 100}, new double[] {0, 101}));
    assertEquals(0.5, Contest.distance(new double[] {1000}, new double[] {2000}));
  }

  @Test
  void check_whoDiffersOrHasNoNumber_isRefused() {
    double[] expected = {1, 2};
    for (double[] wrong : new double[][] {{1, 2 + 1e-11}, {1, Double.NaN}, {1}}) {
      assertThrows(IllegalStateException.class, () -> Contest.check("somebody", wrong, expected));
    }
    Contest.check("somebody", new double[] {1, 2 + 1e-13}, expected);
  }

  @Test
  void workloads_haveTheShapesTheyAreKnownBy() {
    List<Integer> parameters =
        Workloads.all().stream().map(workload -> workload.start().length).toList();
    assertEquals(List.of(25, 433, 337, 41, 4417), parameters);
    List<Integer> rows = Workloads.all().stream().map(workload -> workload.rows().length).toList();
    assertEquals(List.of(250, 250, 100, 4, 1000), rows);
  }

  /** Worked out by hand: the output is w·x + b = 2, its distance 1, so the slopes are 3 and 1. */
  @Test
  void plainLoop_oneLinearNeuron_stepsAgainstTheGradient() {
    Workload workload =
        new Workload(
            "one",
            1,
            List.of(new Layer(1, Activation.LINEAR)),
            Loss.HALF_SQUARED_ERROR,
            true,
            0.5,
            0.25,
            1,
            new double[][] {{3}},
            new double[] {1},
            new double[] {0.5, 0.5});
    // Twice half of each parameter is its decay: 0.5 - (3 + 0.5)/4 and 0.5 - (1 + 0.5)/4.
    assertArrayEquals(new double[] {-0.375, 0.125}, run(workload, 1), 0);
  }

  @Test
  void plainLoop_everyWorkload_learns() {
    for (Workload workload : Workloads.all()) {
      double[] after = run(workload, 20);
      assertTrue(Contest.distance(after, workload.start()) > 1e-3, workload.id());
    }
  }

  private static double[] run(Workload workload, int updates) {
    Contender.Training training = new PlainLoop().start(workload);
    training.run(updates);
    return training.parameters();
  }
}
