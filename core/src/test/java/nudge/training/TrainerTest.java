package nudge.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.autograd.Value;
import nudge.nn.Loss;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.optim.Schedule;
import nudge.optim.Sgd;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a run is evaluated, and how it ends if it explodes. */
class TrainerTest {
  private static final long SEED = 20261203;
  private static final Checkpoint START = Checkpoint.initial(new double[] {1}, 0);
  private static final StopRules GOOD_ENOUGH = new StopRules(0, 0, 1e-30, null);
  private static final Rows ROWS = new Rows(1, new double[] {1}, new double[] {0});

  /**
   * One weight w that should send 1 to 0: the loss is w², a step at rate r makes w(1 − 2r) of w.
   */
  private static Engine engine() {
    Value w = Value.of(1);
    Value x = Value.of(0);
    Value t = Value.of(0);
    List<Value> outputs = List.of(w.multiply(x));
    RowGraph graph =
        new RowGraph(
            List.of(w),
            List.of(x),
            List.of(t),
            List.of(List.of(new Unit(outputs.get(0), outputs.get(0)))),
            Loss.SQUARED_ERROR.of(outputs, List.of(t)));
    TrainingPlan plan =
        new TrainingPlan(graph, false, null, new NoClipping(), new Sgd(), Batches.full(1));
    return new ValueEngine(plan, ROWS);
  }

  private static Trainer trainer(double rate, int evaluateEvery) {
    return trainer(rate, START, evaluateEvery);
  }

  private static Trainer trainer(double rate, Checkpoint from, int evaluateEvery) {
    return trainer(rate, from, evaluateEvery, StopRules.NONE);
  }

  private static Trainer trainer(double rate, Checkpoint from, int evaluateEvery, StopRules stop) {
    Evaluator evaluator = new Evaluator(engine(), ROWS, null, new Scoring.Numbers());
    Course course = new Course(Schedule.constant(rate), Batches.full(1), evaluateEvery, stop);
    return new Trainer(evaluator, course, from);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50, 1000})
  void advance_evaluatesAtMultiples(int evaluateEvery) {
    List<Evaluation> evaluations = trainer(0.25, evaluateEvery).advance(50);
    assertEquals(50 / evaluateEvery, evaluations.size());
    for (int i = 0; i < evaluations.size(); i++) {
      int step = (i + 1) * evaluateEvery;
      Measure train = new Measure(Math.pow(0.25, step), null);
      assertEquals(new Evaluation(step, step, train, null, 0), evaluations.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50, 1000})
  void advance_inAnyChunks_isTheSameRun(int evaluateEvery) {
    Random random = new Random(SEED);
    for (double rate : new double[] {0.1, 1.7, 1e40}) {
      Trainer whole = trainer(rate, evaluateEvery);
      List<Evaluation> expected = whole.advance(300);
      Trainer chunked = trainer(rate, evaluateEvery);
      List<Evaluation> actual = new ArrayList<>();
      for (int left = 300; left > 0; ) {
        int chunk = Math.min(left, 1 + random.nextInt(random.nextBoolean() ? 1 : 20));
        actual.addAll(chunked.advance(chunk));
        left -= chunk;
      }
      assertEquals(expected, actual, () -> "seed " + SEED);
      assertEquals(whole.checkpoint(), chunked.checkpoint());
      assertEquals(whole.exploded(), chunked.exploded());
    }
  }

  /** However it is cut, and where it ends by itself, and where it explodes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 50})
  void advance_pastWhatIsUnwanted_isTheSameRun(int evaluateEvery) {
    Random random = new Random(SEED);
    double[] rates = {0.1, 0.99, 1.001, 1.04};
    for (double rate : rates) {
      for (StopRules stop : List.of(StopRules.NONE, StopRules.afterSteps(9001), GOOD_ENOUGH)) {
        Trainer whole = trainer(rate, START, evaluateEvery, stop);
        History expected = new History();
        whole.advance(10_000).forEach(expected::add);
        Trainer cut = trainer(rate, START, evaluateEvery, stop);
        History actual = new History();
        for (int left = 10_000; left > 0; ) {
          int chunk = Math.min(left, 1 + random.nextInt(random.nextBoolean() ? 10 : 6000));
          cut.advance(chunk, actual);
          left -= chunk;
        }
        assertEquals(expected.evaluations(), actual.evaluations(), () -> "seed " + SEED);
        assertEquals(whole.checkpoint(), cut.checkpoint());
        assertEquals(whole.stopped(), cut.stopped());
      }
    }
  }

  @Test
  void advance_fromTheMiddle_keepsToTheMultiples() {
    Trainer first = trainer(0.1, 4);
    first.advance(6);
    Trainer second = trainer(0.1, first.checkpoint(), 4);
    List<Evaluation> evaluations = second.advance(6);
    assertEquals(List.of(8, 12), evaluations.stream().map(Evaluation::step).toList());
  }

  /** At rate 1e40 a step multiplies the weight by −2e40: two steps are within 1e100, three not. */
  @Test
  void run_thatExplodes_saysSoAndStays() {
    Trainer trainer = trainer(1e40, 1);
    assertFalse(trainer.exploded());
    assertEquals(2, trainer.advance(2).size());
    assertFalse(trainer.exploded());
    assertEquals(0, trainer.advance(5).size());
    assertTrue(trainer.exploded());
    assertEquals(2, trainer.checkpoint().step());
    assertEquals(0, trainer.advance(1).size());
    assertEquals(2, trainer.checkpoint().step());
    assertEquals(4e80 * 4e80, trainer.evaluate().trainLoss(), 1e145);
  }

  @Test
  void advance_byNothing_changesNothing() {
    Trainer trainer = trainer(0.1, 1);
    assertEquals(List.of(), trainer.advance(0));
    assertEquals(START, trainer.checkpoint());
  }

  @Test
  void predict_usesThePresentParameters() {
    Trainer trainer = trainer(0.25, 1);
    trainer.advance(1);
    assertArrayEquals(new double[] {1, 1.5, -2}, trainer.predict(new double[] {2, 3, -4}));
    assertEquals("Value graph", trainer.engineName());
  }
}
