package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.nn.Initializers;
import nudge.nn.Loss;
import nudge.nn.LossFunctions;
import nudge.nn.Norm;
import nudge.nn.Penalty;
import nudge.optim.Clippings;
import nudge.optim.Optimizers;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other learning in the middle of a run: what of its state stays, and what begins anew. */
final class LearningTest {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  @Test
  void withs_changeOneThingEach() {
    Learning learning = NOTEBOOK.learning();
    Penalty penalty = new Penalty(Norm.L2, 0.01, true);
    Batching batching = new Batching(2, Seed.of(3));
    Learning changed =
        learning
            .withPenalty(penalty)
            .with(Optimizers.ALL.usual("adam"))
            .with(Clippings.ALL.usual("norm"))
            .with(batching)
            .evaluatingEvery(5);
    assertEquals(
        new Learning(
            learning.loss(),
            penalty,
            Optimizers.ALL.usual("adam"),
            Clippings.ALL.usual("norm"),
            learning.schedule(),
            batching,
            5,
            learning.stop()),
        changed);
    assertEquals(learning.with(Optimizers.ALL.usual("adam")), without(changed, learning));
    Network network = NOTEBOOK.network().with(Initializers.ALL.usual("he"));
    assertEquals("he", network.initializer().id());
    assertEquals(NOTEBOOK.network().seed(), network.seed());
  }

  private static Learning without(Learning changed, Learning before) {
    return changed
        .withPenalty(null)
        .with(before.clipping())
        .with(before.batching())
        .evaluatingEvery(before.evaluateEvery());
  }

  @ParameterizedTest
  @CsvSource({"sgd, adam", "adam, sgd", "momentum, nesterov", "adagrad, rmsprop", "adam, adadelta"})
  void optimizer_ofAnotherKind_keepsTheWeightsAndBeginsWithFreshSlots(String from, String to) {
    Playground before = optimizer(NOTEBOOK, from);
    Checkpoint reached = reached(3, before);
    Playground after = optimizer(before, to).goingOnFrom(reached, before);
    Checkpoint start = start(after);
    assertArrayEquals(reached.parameters(), start.parameters());
    assertEquals(3, start.step());
    assertEquals(0, start.updates());
    assertArrayEquals(
        new double[41 * Optimizers.ALL.usual(to).slots()], start.slots(), "slots of " + to);
    assertEquals(after, Playground.parse(after.toJson()));
    assertTrue(Double.isFinite(loss(2, after)));
  }

  @Test
  void optimizer_withOtherSettings_keepsItsSlots() {
    Playground before = optimizer(NOTEBOOK, "momentum");
    Checkpoint reached = reached(3, before);
    Learning changed = before.learning().with(Optimizers.ALL.make("momentum", 0.5));
    assertEquals(reached, start(before.with(changed).goingOnFrom(reached, before)));
  }

  @Test
  void optimizer_changedWhereTheDocumentBeginsAtAState_fitsThatStateToo() {
    Playground given = optimizer(NOTEBOOK, "adam");
    given = given.startingAt(reached(3, given));
    Checkpoint start = start(optimizer(given, "momentum"));
    assertEquals(0, start.updates());
    assertEquals(41, start.slots().length);
  }

  @Test
  void batch_changedWithinAnEpoch_goesOnWithTheNext() {
    Playground before = batches(NOTEBOOK, new Batching(1, null));
    Checkpoint reached = reached(6, before);
    assertEquals(2, reached.batch());
    Checkpoint start = start(batches(before, Batching.FULL).goingOnFrom(reached, before));
    assertEquals(6, start.step());
    assertEquals(2, start.epoch());
    assertEquals(0, start.batch());
    assertEquals(6, start.updates());
    assertEquals(reached, start(before.goingOnFrom(reached, before)));
  }

  @Test
  void batch_changedBetweenEpochs_goesOnThere() {
    Playground before = batches(NOTEBOOK, new Batching(1, null));
    Checkpoint reached = reached(4, before);
    assertEquals(reached, start(batches(before, Batching.FULL).goingOnFrom(reached, before)));
  }

  @Test
  void stepsPerEpoch_countTheLastBatchToo() {
    assertEquals(1, NOTEBOOK.stepsPerEpoch());
    assertEquals(2, batches(NOTEBOOK, new Batching(3, null)).stepsPerEpoch());
  }

  @Test
  void loss_forWhichTheTargetsMakeNoSense_isRefused() {
    assertThrows(InvalidInput.class, () -> loss(NOTEBOOK, "binary-cross-entropy"));
    assertThrows(InvalidInput.class, () -> loss(NOTEBOOK, "softmax-cross-entropy"));
    assertEquals("hinge", loss(NOTEBOOK, "hinge").learning().loss().function().id());
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> loss(Presets.named("sine"), "hinge"));
    assertTrue(refused.reason().startsWith("hinge takes targets of -1 and 1, and "));
  }

  @Test
  void loss_betweenTwoClasses_getsANetworkWithAnOutputForEach() {
    Playground moons = Presets.named("moons");
    Playground softmax = loss(moons, "softmax-cross-entropy");
    assertEquals(2, softmax.outputs());
    assertInstanceOf(Start.Drawn.class, softmax.start());
    assertEquals(moons.network(), loss(softmax, "hinge").network());
  }

  private static Playground loss(Playground playground, String kind) {
    return playground.with(Loss.usual(LossFunctions.ALL.usual(kind)));
  }

  private static Playground optimizer(Playground playground, String kind) {
    return playground.with(playground.learning().with(Optimizers.ALL.usual(kind)));
  }

  private static Playground batches(Playground playground, Batching batching) {
    return playground.with(playground.learning().with(batching));
  }

  private static Checkpoint start(Playground playground) {
    return assertInstanceOf(Start.Given.class, playground.start()).checkpoint();
  }

  private static Checkpoint reached(int step, Playground playground) {
    Experiment experiment = Experiment.of(playground);
    var trainer = experiment.trainer(experiment.start());
    trainer.advance(step);
    return trainer.checkpoint();
  }

  private static double loss(int steps, Playground playground) {
    Experiment experiment = Experiment.of(playground);
    var trainer = experiment.trainer(experiment.start());
    trainer.advance(steps);
    return trainer.evaluate().trainLoss();
  }
}
