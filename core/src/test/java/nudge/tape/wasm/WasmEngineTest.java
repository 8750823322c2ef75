package nudge.tape.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.playground.RandomPlaygrounds;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Outcome;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import org.junit.jupiter.api.Test;

/** The modules that are written, run on the JVM, against the tape in plain Java, to the bit. */
class WasmEngineTest {
  private static final long SEED = 20261123;
  private static final int PLAYGROUNDS = 200;
  private static final int STEPS = 8;

  @Test
  void randomPlaygrounds_trainInTheSameBitsAsTheTape() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    try (GraalWasm host = new GraalWasm()) {
      for (int i = 0; i < PLAYGROUNDS; i++) {
        Playground playground = playgrounds.next();
        String message = "seed " + SEED + ", playground " + i + ": " + playground.toJson();
        assertAgree(playground, host, message);
      }
    }
  }

  private static void assertAgree(Playground playground, WasmHost host, String message) {
    Experiment experiment = Experiment.of(playground);
    Engine tape = new TapeEngine(experiment.plan(), experiment.prepared().training());
    Engine wasm = new WasmEngine(experiment.plan(), experiment.prepared().training(), host);
    Checkpoint start = experiment.start();
    double[] rates = playground.schedule().rates(start.step(), STEPS);
    Checkpoint expected = tape.run(start, rates);
    assertEquals(expected, wasm.run(start, rates), message);
    Rows training = experiment.prepared().training();
    Rows all = experiment.prepared().all();
    for (Rows rows : List.of(all, training, all, all, training)) {
      assertSame(tape.evaluate(expected, rows), wasm.evaluate(expected, rows), message);
      assertSame(tape.evaluate(start, rows), wasm.evaluate(start, rows), message);
    }
    assertEquals(
        Arrays.toString(tape.predict(start, all.inputs())),
        Arrays.toString(wasm.predict(start, all.inputs())),
        message);
  }

  private static void assertSame(Outcome expected, Outcome actual, String message) {
    assertEquals(
        Double.doubleToLongBits(expected.loss()), Double.doubleToLongBits(actual.loss()), message);
    assertEquals(Arrays.toString(expected.outputs()), Arrays.toString(actual.outputs()), message);
  }
}
