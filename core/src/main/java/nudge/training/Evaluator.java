package nudge.training;

import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Outcome;
import nudge.tape.Rows;

/**
 * Measures a network at a checkpoint.
 *
 * @param engine computes the outputs
 * @param training the rows that it learns from
 * @param test the rows kept back from training, or null
 * @param scoring what the outputs mean
 */
public record Evaluator(Engine engine, Rows training, Rows test, Scoring scoring) {

  public Evaluation evaluate(Checkpoint at) {
    return new Evaluation(
        at.step(),
        at.epoch(),
        measure(at, training),
        test == null ? null : measure(at, test),
        engine.penalty(at));
  }

  /** Over any rows. */
  public Measure measure(Checkpoint at, Rows rows) {
    Outcome outcome = engine.evaluate(at, rows);
    return new Measure(outcome.loss(), scoring.score(rows, outcome.outputs()));
  }
}
