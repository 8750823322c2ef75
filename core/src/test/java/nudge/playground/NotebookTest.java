package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nudge.tape.Checkpoint;
import nudge.text.Json;
import nudge.training.Evaluation;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole runs against the notebook's published ones and against plain Python's. */
class NotebookTest {
  private static final double TOLERANCE = 1e-12;

  /** The losses before each of the 20 updates, as the notebook prints them. */
  private static final double[] PUBLISHED = {
    5.230517512042235,
    2.7046890507642454,
    1.846023725231498,
    1.1774870087919076,
    0.8217294550832632,
    0.595721558769391,
    0.4311579409163275,
    0.346831491760314,
    0.2890371399268138,
    0.24605065583938188,
    0.21309389813936705,
    0.18718814718937843,
    0.16638755353165718,
    0.149379973370315,
    0.13525484661841916,
    0.12336389545940171,
    0.11323493741060482,
    0.10451700918771242,
    0.09694449026136831,
    0.09031307448189846
  };

  private static final double[] PUBLISHED_PREDICTIONS = {
    0.84180271982866, -0.90892078789315, -0.81378771199701, 0.87167813575684
  };

  /** What a run gives: the losses before every update, then the predictions after the last. */
  private static double[] run(Experiment experiment, Checkpoint start, int steps) {
    Trainer trainer = experiment.trainer(start);
    List<Double> numbers = new ArrayList<>(List.of(trainer.evaluate().trainLoss()));
    trainer.advance(steps).stream().map(Evaluation::trainLoss).forEach(numbers::add);
    numbers.remove(steps);
    for (double prediction : trainer.predict(experiment.prepared().training().inputs())) {
      numbers.add(prediction);
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The same start, its first weight one ulp larger. */
  private static Checkpoint twin(Checkpoint start) {
    double[] parameters = start.parameters();
    parameters[0] = Math.nextUp(parameters[0]);
    return new Checkpoint(
        start.step(), start.epoch(), start.batch(), start.updates(), parameters, start.slots());
  }

  private static double relative(double a, double b) {
    return a == b ? 0 : Math.abs(a - b) / Math.abs(b);
  }

  @Test
  void notebook_givesThePublishedLosses() {
    Experiment experiment = Experiment.of(Presets.named("notebook"));
    double[] numbers = run(experiment, experiment.start(), 20);
    for (int i = 0; i < 20; i++) {
      assertEquals(0, relative(numbers[i], PUBLISHED[i]), TOLERANCE, "step " + i);
    }
    for (int i = 0; i < 4; i++) {
      assertEquals(PUBLISHED_PREDICTIONS[i], numbers[20 + i], 5e-15 + TOLERANCE, "row " + i);
    }
  }

  /** The file comes from the Python script beside it. */
  static Stream<Arguments> runs() throws IOException {
    try (InputStream file = NotebookTest.class.getResourceAsStream("runs.json")) {
      Json json = Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return ((Json.Array) json)
          .elements().stream().map(Json.Obj.class::cast).map(NotebookTest::of);
    }
  }

  private static Arguments of(Json.Obj run) {
    Playground playground = Playground.parse(run.members().get("playground").write());
    double[] losses = numbers(run.members().get("losses"));
    double[] predictions = numbers(run.members().get("predictions"));
    return Arguments.of(playground.title(), playground, losses, predictions);
  }

  private static double[] numbers(Json json) {
    return ((Json.Array) json)
        .elements().stream().mapToDouble(number -> ((Json.Num) number).value()).toArray();
  }

  /**
   * A run may amplify the last bit, so it is compared with what a change of the last bit does to
   * it: no further away than 100 times the distance of its twin, at that step or any before.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void run_isThatOfPlainPython(
      String title, Playground playground, double[] losses, double[] predictions) {
    Experiment experiment = Experiment.of(playground);
    double[] numbers = run(experiment, experiment.start(), losses.length);
    double[] twins = run(experiment, twin(experiment.start()), losses.length);
    double spread = 0;
    for (int i = 0; i < numbers.length; i++) {
      double expected = i < losses.length ? losses[i] : predictions[i - losses.length];
      spread = Math.max(spread, relative(twins[i], numbers[i]));
      double tolerance = Math.max(TOLERANCE, 100 * spread);
      assertEquals(0, relative(numbers[i], expected), tolerance, "number " + i);
    }
  }
}
