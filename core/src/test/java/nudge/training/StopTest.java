package nudge.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nudge.optim.Schedule;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Outcome;
import nudge.tape.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a run ends by itself. */
class StopTest {
  private static final long SEED = 20261208;
  private static final Rows ROWS = new Rows(7, new double[7], new double[7]);
  private static final Batches BATCHES = new Batches(7, 3, null);

  /** Its loss after each step is what it is told, the last for ever; it counts how it is asked. */
  private static final class Told implements Engine {
    private final double[] losses;
    private int evaluated;

    Told(double... losses) {
      this.losses = losses;
    }

    @Override
    public String name() {
      return "told";
    }

    @Override
    public Checkpoint run(Checkpoint from, double[] rates, int count) {
      Checkpoint at = from;
      for (int i = 0; i < count; i++) {
        if (Double.isNaN(rates[i])) {
          return at;
        }
        at = BATCHES.next(at, at.parameters(), at.slots());
      }
      return at;
    }

    @Override
    public Outcome evaluate(Checkpoint at, Rows rows) {
      evaluated++;
      return new Outcome(losses[Math.min(losses.length - 1, at.step())], new double[7]);
    }

    @Override
    public double penalty(Checkpoint at) {
      return 1000;
    }

    @Override
    public double[] predict(Checkpoint at, double[] inputs) {
      return new double[inputs.length];
    }

    @Override
    public double[] units(Checkpoint at, double[] inputs) {
      return new double[0];
    }
  }

  private static Checkpoint at(int step) {
    return new Checkpoint(step, step / 3, step % 3, step, new double[1], new double[0]);
  }

  private static Trainer trainer(Engine engine, StopRules rules, int evaluateEvery, int from) {
    Evaluator evaluator = new Evaluator(engine, ROWS, null, new Scoring.Numbers());
    Course course = new Course(Schedule.constant(1), BATCHES, evaluateEvery, rules);
    return new Trainer(evaluator, course, at(from));
  }

  private static void assertStops(Trainer trainer, int step, Stop.Reason reason, String sentence) {
    assertEquals(step, trainer.checkpoint().step());
    assertEquals(new Stop(reason, sentence), trainer.stopped());
    assertEquals(List.of(), trainer.advance(100));
    assertEquals(step, trainer.checkpoint().step());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100})
  void steps_areMetExactly(int evaluateEvery) {
    Trainer trainer = trainer(new Told(1), StopRules.afterSteps(10), evaluateEvery, 0);
    assertNull(trainer.stopped());
    assertEquals(9 / evaluateEvery, trainer.advance(9).size());
    assertNull(trainer.stopped());
    assertEquals(10 % evaluateEvery == 0 ? 1 : 0, trainer.advance(9).size());
    assertStops(trainer, 10, Stop.Reason.STEPS, "reached step 10");
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "2, 2", "4, 2", "0, 1", "8, 3"})
  void epochs_areMetExactly(int from, int epochs) {
    Trainer trainer = trainer(new Told(1), StopRules.afterEpochs(epochs), 100, from);
    trainer.advance(1000);
    assertStops(trainer, 3 * epochs, Stop.Reason.EPOCHS, "reached epoch " + epochs);
  }

  @Test
  void epochs_beyondAllSteps_doNotOverflow() {
    Trainer trainer = trainer(new Told(1), StopRules.afterEpochs(1_000_000_000), 5000, 0);
    trainer.advance(9000);
    assertEquals(9000, trainer.checkpoint().step());
  }

  @Test
  void start_atAnEnd_isOne() {
    Trainer steps = trainer(new Told(1), StopRules.afterSteps(10), 1, 10);
    steps.advance(1);
    assertStops(steps, 10, Stop.Reason.STEPS, "reached step 10");
    Trainer epochs = trainer(new Told(1), StopRules.afterEpochs(2), 1, 8);
    epochs.advance(1);
    assertStops(epochs, 8, Stop.Reason.EPOCHS, "reached epoch 2");
    Trainer target = trainer(new Told(1), new StopRules(0, 0, 1.0, null), 2, 4);
    target.advance(1);
    assertStops(target, 4, Stop.Reason.TARGET_LOSS, "the training loss has come down to 1");
  }

  /** In the middle between two evaluations nobody has looked. */
  @Test
  void start_betweenEvaluations_isNotLookedAt() {
    Trainer trainer = trainer(new Told(1), new StopRules(0, 0, 1.0, null), 2, 5);
    trainer.advance(10);
    assertStops(trainer, 6, Stop.Reason.TARGET_LOSS, "the training loss has come down to 1");
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 4", "3, 3", "4, 4"})
  void targetLoss_isLookedAtInEvaluations(int evaluateEvery, int stop) {
    StopRules rules = new StopRules(0, 0, 0.5, null);
    Trainer trainer = trainer(new Told(2, 0.75, 0.6, 0.5), rules, evaluateEvery, 0);
    trainer.advance(100);
    String sentence = "the training loss has come down to 0.5";
    assertStops(trainer, stop, Stop.Reason.TARGET_LOSS, sentence);
  }

  static List<double[]> plateaus() {
    return List.of(
        // improvement by at least, stop, losses
        new double[] {0, 5, 9, 8, 7, 7, 7, 7},
        new double[] {0, 7, 9, 8, 8, 8, 7, 8, 9, 10},
        new double[] {0.1, 5, 100, 90, 80, 79, 78, 77, 70, 1},
        new double[] {0.1, 3, 100, 90, 91, 90, 1},
        new double[] {0.1, 4, 100, 89, 81, 81, 81, 1},
        new double[] {0.5, 3, 100, 50, 50, 50, 1},
        new double[] {0.1, 4, -10, -12, -13, -13, -13, -90},
        new double[] {0.1, 2, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1},
        new double[] {0, 3, 5, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 1},
        new double[] {0, 4, Double.POSITIVE_INFINITY, 1, 1, 1, 1});
  }

  @ParameterizedTest
  @MethodSource("plateaus")
  void plateau_isThreeEvaluationsWithoutEnough(double[] told) {
    double[] losses = Arrays.copyOfRange(told, 2, told.length);
    Plateau plateau = new Plateau(3, told[0]);
    Trainer trainer = trainer(new Told(losses), new StopRules(0, 0, null, plateau), 1, 0);
    trainer.advance(100);
    assertStops(trainer, (int) told[1], Stop.Reason.PLATEAU, plateau.sentence());
  }

  @Test
  void rules_metAtOnce_areNamedInTheirOrder() {
    StopRules rules = new StopRules(6, 2, 1.0, new Plateau(6, 0));
    Trainer all = trainer(new Told(9, 9, 9, 9, 9, 9, 1), rules, 1, 0);
    assertEquals(6, all.advance(100).size());
    assertStops(all, 6, Stop.Reason.STEPS, "reached step 6");
    StopRules others = new StopRules(0, 0, 1.0, new Plateau(1, 0));
    Trainer loss = trainer(new Told(1), others, 1, 0);
    loss.advance(100);
    assertEquals(Stop.Reason.TARGET_LOSS, loss.stopped().reason());
  }

  @Test
  void explosion_isSaidWithItsStep() {
    Evaluator evaluator = new Evaluator(new Told(1), ROWS, null, new Scoring.Numbers());
    Schedule schedule = Schedule.constant(1).with(4, Double.NaN);
    Course course = new Course(schedule, BATCHES, 1, StopRules.afterSteps(4));
    Trainer trainer = new Trainer(evaluator, course, at(0));
    trainer.advance(100);
    assertEquals(Stop.Reason.STEPS, trainer.stopped().reason());
    Course further = new Course(schedule, BATCHES, 1, StopRules.NONE);
    Trainer next = new Trainer(evaluator, further, at(0));
    assertEquals(4, next.advance(100).size());
    String sentence = "the numbers grow beyond all bounds in step 5";
    assertStops(next, 4, Stop.Reason.EXPLODED, sentence);
  }

  @Test
  void stop_doesNotDependOnTheChunks() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      double[] losses = random.doubles(60, 0.9, 1).map(x -> Math.floor(x * 200)).toArray();
      StopRules rules =
          new StopRules(
              random.nextInt(80),
              random.nextInt(25),
              random.nextBoolean() ? null : 181.0,
              random.nextBoolean() ? null : new Plateau(1 + random.nextInt(9), 0.01));
      int every = 1 + random.nextInt(4);
      Trainer whole = trainer(new Told(losses), rules, every, 0);
      List<Evaluation> expected = whole.advance(100);
      Trainer chunked = trainer(new Told(losses), rules, every, 0);
      List<Evaluation> actual = new ArrayList<>();
      for (int left = 100; left > 0; ) {
        int chunk = Math.min(left, 1 + random.nextInt(7));
        actual.addAll(chunked.advance(chunk));
        left -= chunk;
      }
      String run = "seed " + SEED + ", run " + i;
      assertEquals(expected, actual, run);
      assertEquals(whole.checkpoint(), chunked.checkpoint(), run);
      assertEquals(whole.stopped(), chunked.stopped(), run);
    }
  }

  /** Without a rule on losses nothing is measured but what is due. */
  @Test
  void begin_measuresOnlyForARuleThatAsks() {
    Told engine = new Told(1);
    trainer(engine, StopRules.afterSteps(10), 5, 0).advance(4);
    assertEquals(0, engine.evaluated);
    trainer(engine, new StopRules(0, 0, 0.5, null), 5, 0).advance(4);
    assertEquals(1, engine.evaluated);
    trainer(engine, new StopRules(0, 0, null, new Plateau(1, 0)), 5, 0).advance(4);
    assertEquals(2, engine.evaluated);
  }
}
