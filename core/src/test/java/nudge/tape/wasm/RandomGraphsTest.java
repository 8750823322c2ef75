package nudge.tape.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nudge.optim.Adam;
import nudge.optim.Clipping;
import nudge.optim.NoClipping;
import nudge.optim.NormClipping;
import nudge.optim.Optimizer;
import nudge.optim.Sgd;
import nudge.optim.SparseSgd;
import nudge.random.Seed;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.RandomRowGraphs;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;
import org.junit.jupiter.api.Test;

/** Random graphs on all engines, and runs that change engines on the way, to the bit. */
class RandomGraphsTest {
  private static final long SEED = 20261123;
  private static final int GRAPHS = 150;
  private static final int STEPS = 6;

  private final Random random = new Random(SEED);
  private final RandomRowGraphs graphs = new RandomRowGraphs(random);

  @Test
  void randomGraphs_onAllEngines_trainInTheSameBits() {
    try (GraalWasm host = new GraalWasm()) {
      for (int i = 0; i < GRAPHS; i++) {
        int count = 1 + random.nextInt(95);
        TrainingPlan plan = plan(graphs.next(), count);
        Rows rows = graphs.rows(count);
        assertAgree(plan, rows, host, "seed " + SEED + ", graph " + i + ", " + plan.batches());
      }
    }
  }

  private TrainingPlan plan(RowGraph graph, int rows) {
    Clipping clipping = random.nextBoolean() ? new NoClipping() : new NormClipping(0.3);
    List<Optimizer> optimizers = List.of(new Sgd(), new SparseSgd(), new Adam(0.9, 0.999, 1e-8));
    Optimizer optimizer = optimizers.get(random.nextInt(3));
    Seed shuffle = random.nextBoolean() ? null : Seed.of(random.nextInt());
    boolean carries = shuffle == null && random.nextBoolean();
    Batches batches = new Batches(rows, random.nextInt(50), shuffle, carries);
    return new TrainingPlan(graph, random.nextBoolean(), null, clipping, optimizer, batches);
  }

  private void assertAgree(TrainingPlan plan, Rows rows, WasmHost host, String message) {
    List<Engine> engines =
        List.of(
            new ValueEngine(plan, rows),
            new TapeEngine(plan, rows),
            new WasmEngine(plan, rows, host));
    Checkpoint start = Checkpoint.initial(graphs.parameters(), plan.optimizer().slots());
    double[] rates = random.doubles(STEPS, 0, 0.2).toArray();
    Checkpoint expected = engines.get(0).run(start, rates);
    for (Engine engine : engines) {
      assertEquals(expected, engine.run(start, rates), () -> engine.name() + ", " + message);
    }
    assertEquals(expected, relay(engines, start, rates), message);
    double[] outputs = engines.get(0).evaluate(expected, rows).outputs();
    for (Engine engine : engines) {
      assertEquals(
          Arrays.toString(outputs), Arrays.toString(engine.evaluate(expected, rows).outputs()));
    }
  }

  /** Each step on another engine than the one before. */
  private Checkpoint relay(List<Engine> engines, Checkpoint start, double[] rates) {
    Checkpoint at = start;
    for (int i = 0; i < rates.length; i++) {
      Checkpoint next = engines.get(random.nextInt(3)).run(at, new double[] {rates[i]});
      if (next.step() == at.step()) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
