package nudge.tape.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.playground.Experiment;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import nudge.tape.ValueEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only TensorFlow Playground does, on all engines: weights that die and rows carried over. */
class SourcesTest {
  private static final String L1 =
      "#seed=0.3&dataset=xor&regularization=L1&regularizationRate=0.1&learningRate=0.3";

  @ParameterizedTest
  @ValueSource(
      strings = {
        L1,
        L1 + "&batchSize=29&activation=relu&percTrainData=30",
        L1 + "&batchSize=30&initZero=true&activation=sigmoid",
        L1 + "&batchSize=41&percTrainData=13",
        "#seed=0.4&batchSize=7&regularization=L2&regularizationRate=0.03&percTrainData=20",
        "#seed=0.4&batchSize=97&problem=regression&percTrainData=30"
      })
  void links_onAllEngines_trainInTheSameBits(String link) {
    Playground playground = Link.read(link);
    Experiment experiment = Experiment.of(playground);
    Rows rows = experiment.prepared().training();
    double[] rates = playground.schedule().rates(0, 3 * playground.stepsPerEpoch() + 2);
    Checkpoint start = experiment.start();
    Checkpoint expected = new ValueEngine(experiment.plan(), rows).run(start, rates);
    assertEquals(rates.length, expected.step());
    assertEquals(link.startsWith(L1), dead(expected) > 0, "some weights have died");
    try (GraalWasm host = new GraalWasm()) {
      List<Engine> engines =
          List.of(
              new TapeEngine(experiment.plan(), rows),
              new WasmEngine(experiment.plan(), rows, host));
      for (Engine engine : engines) {
        assertEquals(expected, engine.run(start, rates), engine.name());
        assertEquals(expected, inParts(engine, start, rates), engine.name());
      }
    }
  }

  private static int dead(Checkpoint at) {
    int dead = 0;
    double[] parameters = at.parameters();
    double[] slots = at.slots();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == 1) {
        dead++;
        assertTrue(parameters[i] == 0, "a dead weight is 0");
      }
    }
    return dead;
  }

  private static Checkpoint inParts(Engine engine, Checkpoint start, double[] rates) {
    Checkpoint at = start;
    while (at.step() < rates.length) {
      int count = Math.min(3, rates.length - at.step());
      double[] next = new double[count];
      System.arraycopy(rates, at.step(), next, 0, count);
      at = engine.run(at, next);
    }
    return at;
  }
}
