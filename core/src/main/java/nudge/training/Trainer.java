package nudge.training;

import java.util.ArrayList;
import java.util.List;
import nudge.optim.Schedule;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Rows;

/**
 * Runs an engine step by step from a checkpoint and evaluates at every multiple of {@code
 * evaluateEvery}, so that what is measured depends on the document and never on who is watching.
 * Confined to one thread.
 */
public final class Trainer {
  /** Updates in one call of the engine. */
  private static final int LONGEST_RUN = 4096;

  private final Engine engine;
  private final Schedule schedule;
  private final Rows training;
  private final int evaluateEvery;
  private Checkpoint checkpoint;
  private boolean exploded;

  public Trainer(
      Engine engine, Schedule schedule, Rows training, Checkpoint start, int evaluateEvery) {
    this.engine = engine;
    this.schedule = schedule;
    this.training = training;
    this.checkpoint = start;
    this.evaluateEvery = evaluateEvery;
  }

  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Whether the next step would give a number that is not finite or too large to go on with. */
  public boolean exploded() {
    return exploded;
  }

  /** What the engine calls itself. */
  public String engineName() {
    return engine.name();
  }

  /** The measurements at the present step. */
  public Evaluation evaluate() {
    return new Evaluation(
        checkpoint.step(), checkpoint.epoch(), engine.evaluate(checkpoint, training).loss());
  }

  /** The outputs for any rows, now. */
  public double[] predict(double[] inputs) {
    return engine.predict(checkpoint, inputs);
  }

  /** Makes up to this many updates, fewer only if the run explodes, and returns what was due. */
  public List<Evaluation> advance(int steps) {
    List<Evaluation> evaluations = new ArrayList<>();
    int left = steps;
    while (left > 0 && !exploded) {
      int before = checkpoint.step();
      int due = evaluateEvery - before % evaluateEvery;
      int run = Math.min(LONGEST_RUN, Math.min(left, due));
      checkpoint = engine.run(checkpoint, schedule.rates(before, run));
      exploded = checkpoint.step() < before + run;
      left -= run;
      if (!exploded && checkpoint.step() % evaluateEvery == 0) {
        evaluations.add(evaluate());
      }
    }
    return evaluations;
  }
}
