package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.autograd.GradientCheck;
import nudge.nn.LayerShape;
import nudge.tape.Checkpoint;
import nudge.training.Health;
import org.junit.jupiter.api.Test;

/** The derivatives and the units of random playgrounds. */
class PlaygroundGradientsTest {
  private static final long SEED = 20261211;

  /** Some start outside the domain of a logarithm or a root, and are not held to anything. */
  @Test
  void everyDerivative_isTheMeasuredOne() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    int sound = 0;
    for (int i = 0; i < 60; i++) {
      Playground playground = playgrounds.next();
      Experiment experiment = Experiment.of(playground);
      Checkpoint at = experiment.start();
      GradientCheck.Result result = experiment.checkGradients(at, experiment.prepared().training());
      String name = "seed " + SEED + ", playground " + i + ": " + playground.toJson();
      double loss = experiment.trainer(at).evaluate().train().loss();
      if (Double.isFinite(loss) && experiment.diagnose(at) == null) {
        assertTrue(result.worst() < 1e-6, () -> result + " in " + name);
        sound++;
      }
    }
    assertTrue(sound > 30, sound + " could make a step");
  }

  @Test
  void health_looksAtEveryUnit() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    for (int i = 0; i < 20; i++) {
      Playground playground = playgrounds.next();
      Experiment experiment = Experiment.of(playground);
      Health health = experiment.health(experiment.start());
      List<Integer> units = health.units().stream().map(List::size).toList();
      List<LayerShape> layers = playground.network().layers();
      assertEquals(
          layers.stream().map(LayerShape::units).toList(),
          units,
          "seed " + SEED + ", playground " + i);
    }
  }
}
