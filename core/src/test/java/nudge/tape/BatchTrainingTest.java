package nudge.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nudge.nn.Activation;
import nudge.optim.NoClipping;
import nudge.optim.Sgd;
import nudge.random.Seed;
import org.junit.jupiter.api.Test;

/** Mini-batches in the engine, against steps on tables that hold the rows of one batch only. */
class BatchTrainingTest {
  private static final int ROWS = 10;
  private static final double[] RATE = {0.1};

  private final SmallNetwork network = SmallNetwork.of(Activation.TANH, ROWS, 5);
  private final Batches batches = new Batches(ROWS, 4, Seed.of(11));

  @Test
  void everyStep_learnsFromTheRowsOfItsBatchAlone() {
    Checkpoint at = network.start();
    Engine engine = new ValueEngine(plan(batches), network.rows());
    for (int step = 0; step < 9; step++) {
      assertEquals(step / 3, at.epoch());
      assertEquals(step % 3, at.batch());
      double[] expected = onItsRowsOnly(at).parameters();
      at = engine.run(at, RATE);
      assertArrayEquals(expected, at.parameters());
    }
  }

  @Test
  void run_takenUpInTheMiddleOfAnEpoch_endsInTheSameBits() {
    double[] rates = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
    Checkpoint at = network.start();
    Checkpoint whole = new ValueEngine(plan(batches), network.rows()).run(at, rates);
    for (double rate : rates) {
      at = new ValueEngine(plan(batches), network.rows()).run(at, new double[] {rate});
    }
    assertEquals(whole, at);
  }

  private Checkpoint onItsRowsOnly(Checkpoint at) {
    int[] order = batches.order(at.epoch());
    int from = batches.from(at.epoch(), at.batch());
    int count = batches.to(at.epoch(), at.batch()) - from;
    double[] x = new double[2 * count];
    double[] t = new double[2 * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(network.rows().inputs(), 2 * order[from + i], x, 2 * i, 2);
      System.arraycopy(network.rows().targets(), 2 * order[from + i], t, 2 * i, 2);
    }
    Checkpoint alone = Checkpoint.initial(at.parameters(), 0);
    return new ValueEngine(plan(Batches.full(count)), new Rows(count, x, t)).run(alone, RATE);
  }

  private TrainingPlan plan(Batches taken) {
    return new TrainingPlan(network.graph(), true, null, new NoClipping(), new Sgd(), taken);
  }
}
