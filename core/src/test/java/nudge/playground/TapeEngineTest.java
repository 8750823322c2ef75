package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Outcome;
import nudge.tape.TapeEngine;
import nudge.tape.ValueEngine;
import org.junit.jupiter.api.Test;

/** The recorded tape against the graph of values, to the last bit. */
class TapeEngineTest {
  private static final long SEED = 20261123;
  private static final int PLAYGROUNDS = 300;
  private static final int STEPS = 12;

  @Test
  void randomPlaygrounds_trainInTheSameBitsAsValues() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    for (int i = 0; i < PLAYGROUNDS; i++) {
      Playground playground = playgrounds.next();
      assertAgree(playground, "seed " + SEED + ", playground " + i + ": " + playground.toJson());
    }
  }

  private static void assertAgree(Playground playground, String message) {
    Experiment experiment = Experiment.of(playground);
    Engine values = new ValueEngine(experiment.plan(), experiment.prepared().training());
    Engine tape = new TapeEngine(experiment.plan(), experiment.prepared().training());
    Checkpoint start = experiment.start();
    double[] rates = playground.schedule().rates(start.step(), STEPS);
    Checkpoint expected = values.run(start, rates);
    assertEquals(expected, tape.run(start, rates), message);
    assertSame(
        values.evaluate(expected, experiment.prepared().all()),
        tape.evaluate(expected, experiment.prepared().all()),
        message);
    double[] inputs = experiment.prepared().all().inputs();
    assertEquals(
        Arrays.toString(values.units(expected, inputs)),
        Arrays.toString(tape.units(expected, inputs)),
        message);
    assertEquals(
        Double.doubleToLongBits(values.penalty(expected)),
        Double.doubleToLongBits(tape.penalty(expected)),
        message);
  }

  private static void assertSame(Outcome expected, Outcome actual, String message) {
    assertEquals(
        Double.doubleToLongBits(expected.loss()), Double.doubleToLongBits(actual.loss()), message);
    assertEquals(Arrays.toString(expected.outputs()), Arrays.toString(actual.outputs()), message);
  }
}
