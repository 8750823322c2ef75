package nudge.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.optim.Clippings;
import nudge.optim.Optimizer;
import nudge.optim.Optimizers;
import nudge.optim.Schedule;
import nudge.random.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To go on from any checkpoint gives the bits of the run that was not interrupted. */
class ReplayTest {
  private static final long SEED = 20261206;
  private static final int ROWS = 9;
  private static final int STEPS = 13;
  private static final Schedule SCHEDULE = Schedule.constant(0.1).with(5, 0.03).with(11, 0.2);

  static Stream<Batches> everyWayToBatch() {
    return Stream.of(
        Batches.full(ROWS),
        new Batches(ROWS, 1, null),
        new Batches(ROWS, 3, null),
        new Batches(ROWS, 4, null),
        new Batches(ROWS, 4, Seed.of(7)));
  }

  @ParameterizedTest
  @MethodSource("everyWayToBatch")
  void run_takenUpAtAnyCheckpoint_endsInTheSameBits(Batches batches) {
    for (String optimizer : Optimizers.ALL.ids()) {
      for (String clipping : Clippings.ALL.ids()) {
        Checkpoint start = start(Optimizers.ALL.usual(optimizer));
        Checkpoint end = go(start, STEPS, batches, optimizer, clipping);
        assertEquals(STEPS, end.step(), optimizer);
        Checkpoint at = start;
        for (int k = 0; k < STEPS; k++) {
          Checkpoint resumed = go(at, STEPS - k, batches, optimizer, clipping);
          assertEquals(end, resumed, optimizer + ", " + clipping + ", taken up at " + k);
          at = go(at, 1, batches, optimizer, clipping);
        }
      }
    }
  }

  private static Checkpoint start(Optimizer optimizer) {
    double[] drawn = SmallNetwork.of(Activation.TANH, ROWS, SEED).start().parameters();
    return Checkpoint.initial(drawn, optimizer.slots());
  }

  /** With an engine of its own, as after a reload. */
  private static Checkpoint go(
      Checkpoint from, int steps, Batches batches, String optimizer, String clipping) {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, ROWS, SEED);
    Value p = Value.of(0);
    boolean[] applies = new boolean[from.parameters().length];
    Arrays.fill(applies, 3, applies.length, true);
    TrainingPlan plan =
        new TrainingPlan(
            network.graph(),
            true,
            new ParameterTerm(p, p.pow(2).multiply(0.01), applies),
            Clippings.ALL.usual(clipping),
            Optimizers.ALL.usual(optimizer),
            batches);
    double[] rates = SCHEDULE.rates(from.step(), steps);
    return new ValueEngine(plan, network.rows()).run(from, rates);
  }
}
