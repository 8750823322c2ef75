package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.tape.Checkpoint;
import nudge.training.Evaluation;
import nudge.training.Health.Condition;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preset's sentence says is to be seen, is to be seen. */
class PresetLessonsTest {
  private static Trainer after(Playground playground, int steps) {
    Experiment experiment = Experiment.of(playground);
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(steps);
    return trainer;
  }

  private static int end(Playground playground) {
    return playground.learning().stop().epochs() * playground.stepsPerEpoch();
  }

  @ParameterizedTest
  @CsvSource({
    "circle, 0.99, 0.98",
    "gauss, 0.99, 0.99",
    "xor, 0.96, 0.98",
    "moons, 0.99, 0.98",
    "spiral, 0.99, 0.99",
    "spiral-features, 0.98, 0.99",
    "three-arms, 0.99, 0.99",
    "iris, 0.98, 0.98",
    "sine, 0.95, 0.95",
    "tensorflow-plane, 0.99, 0.99"
  })
  void data_areLearned(String name, double train, double test) {
    Playground preset = Presets.named(name);
    Evaluation last = after(preset, end(preset)).evaluate();
    assertTrue(last.train().score().value() >= train, "train " + last.train());
    assertTrue(last.test().score().value() >= test, "test " + last.test());
  }

  @ParameterizedTest
  @CsvSource({
    "tensorflow-circle, 100, 1, 1",
    "tensorflow-xor, 100, 0.99, 1",
    "tensorflow-gauss, 1, 0.99, 1",
    "tensorflow-spiral, 500, 0.6, 0.7",
    "tensorflow-multi-gauss, 200, 0.5, 0.6"
  })
  void tensorFlowsData_areLearnedAsFarAsItsNetworkCan(
      String name, int epochs, double least, double most) {
    Playground preset = Presets.named(name);
    Evaluation last = after(preset, epochs * preset.stepsPerEpoch()).evaluate();
    assertTrue(last.test().score().value() >= least, "test " + last.test());
    assertTrue(last.test().score().value() <= most, "test " + last.test());
  }

  @Test
  void micrograd_beginsAndEndsAsItsNoteSays() {
    Playground demo = Presets.named("micrograd-demo");
    assertEquals(337, demo.parameterCount());
    Evaluation first = after(demo, 0).evaluate();
    assertEquals(0.5, first.train().score().value());
    assertEquals(0.8958, first.trainLoss() + first.penalty(), 5e-5);
    Evaluation last = after(demo, 100).evaluate();
    assertEquals(1, last.train().score().value());
    assertEquals(0.011, last.trainLoss() + last.penalty(), 5e-5);
  }

  /** At ten steps a second: a second for most of it, some for all of it. */
  @Test
  void first_learnsAtOnce() {
    Playground first = Presets.named(Presets.FIRST);
    double before = after(first, 0).evaluate().train().loss();
    assertTrue(after(first, 20).evaluate().train().loss() < 0.6 * before);
    assertTrue(after(first, 80).evaluate().test().score().value() >= 0.98);
  }

  @Test
  void gauss_beginsOnTheWrongSide() {
    assertTrue(after(Presets.named("gauss"), 0).evaluate().train().score().value() < 0.05);
  }

  @Test
  void xorByHand_isSolvedExactly_andStaysSo() {
    Playground solved = Presets.named("xor-by-hand");
    Trainer trainer = after(solved, 100);
    assertEquals(0, trainer.evaluate().train().loss());
    assertEquals(solved.beginning(), at(trainer.checkpoint(), 0));
    Playground spoilt = solved.startingAt(solved.beginning().with(6, 1.5));
    assertTrue(after(spoilt, 1000).evaluate().train().loss() < 1e-3);
  }

  private static Checkpoint at(Checkpoint other, int step) {
    return Checkpoint.initial(other.parameters(), step);
  }

  @Test
  void overfitting_makesTheTestLossRise() {
    Playground preset = Presets.named("overfitting");
    assertEquals(1185, preset.parameterCount());
    Evaluation early = after(preset, 60).evaluate();
    Evaluation late = after(preset, end(preset)).evaluate();
    assertTrue(late.train().loss() < 0.01, "train " + late.train());
    assertTrue(late.test().loss() > 1.3 * early.test().loss(), early + " " + late);
  }

  @Test
  void dyingRelu_loseAWholeLayer_whichTheNotesRateSaves() {
    Playground preset = Presets.named("dying-relu");
    assertEquals(8, dead(preset));
    Playground slower = preset.withRate(0, 0.3);
    assertEquals(0, dead(slower));
    assertTrue(after(slower, end(preset)).evaluate().test().score().value() >= 0.95);
  }

  private static long dead(Playground playground) {
    Experiment experiment = Experiment.of(playground);
    Checkpoint last = after(playground, end(playground)).checkpoint();
    return experiment.health(last).units().get(1).stream().filter(Condition.DEAD::equals).count();
  }
}
