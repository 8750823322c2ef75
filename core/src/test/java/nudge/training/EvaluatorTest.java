package nudge.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import nudge.tape.Checkpoint;
import nudge.tape.Rows;
import org.junit.jupiter.api.Test;

/** What is measured at a checkpoint: y = w·x with w = 2. */
class EvaluatorTest {
  private static final Checkpoint AT = new Checkpoint(7, 3, 1, 7, new double[] {2}, new double[0]);
  private static final Rows TRAINING = new Rows(2, new double[] {1, 2}, new double[] {1, 2});
  private static final Rows TEST = new Rows(3, new double[] {0, 1, 2}, new double[] {0, 2, 5});

  private static Evaluator evaluator(Rows test, Scoring scoring) {
    OneWeight one = OneWeight.line();
    return new Evaluator(one.engine(TRAINING), TRAINING, test, scoring);
  }

  @Test
  void evaluate_measuresTrainingAndTestRows() {
    Measure train = new Measure(5, new Score.RSquared(1 - 5 / 0.5));
    Measure test = new Measure(1, new Score.RSquared(1 - 1 / (49.0 / 9 + 1.0 / 9 + 64.0 / 9)));
    Evaluation actual = evaluator(TEST, new Scoring.Numbers()).evaluate(AT);
    assertEquals(7, actual.step());
    assertEquals(3, actual.epoch());
    assertEquals(train, actual.train());
    assertEquals(5, actual.trainLoss());
    assertEquals(test.loss(), actual.test().loss());
    assertEquals(test.score().value(), actual.test().score().value(), 1e-15);
    assertEquals(0, actual.penalty());
  }

  @Test
  void evaluate_withoutTestRows_hasNoTest() {
    assertNull(evaluator(null, new Scoring.Numbers()).evaluate(AT).test());
  }
}
