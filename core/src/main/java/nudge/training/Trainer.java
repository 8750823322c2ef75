package nudge.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;

/**
 * Runs an engine step by step from a checkpoint, evaluates at every multiple of {@code
 * evaluateEvery} and stops where its rules say, so that what is measured and where it ends depends
 * on the document and never on who is watching. Whoever wants to go on after a stop makes another
 * trainer, with other rules, from this one's checkpoint. Confined to one thread.
 */
public final class Trainer {
  /** Updates in one call of the engine. */
  private static final int LONGEST_RUN = 4096;

  private final Engine engine;
  private final Evaluator evaluator;
  private final Course course;
  private final StopWatch watch;
  private Checkpoint checkpoint;

  /** For calls of the engine; there are too many of these for an array each. */
  private double[] rates = {};

  private boolean begun;
  private Stop stop;

  public Trainer(Evaluator evaluator, Course course, Checkpoint start) {
    this.engine = evaluator.engine();
    this.evaluator = evaluator;
    this.course = course;
    this.watch = new StopWatch(course.stop());
    this.checkpoint = start;
  }

  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Why the run has ended by itself, or null while it may go on. */
  public Stop stopped() {
    return stop;
  }

  /** Whether the next step would give a number that is not finite or too large to go on with. */
  public boolean exploded() {
    return stop != null && stop.reason() == Stop.Reason.EXPLODED;
  }

  /** What the engine calls itself. */
  public String engineName() {
    return engine.name();
  }

  /** The measurements at the present step. */
  public Evaluation evaluate() {
    return evaluator.evaluate(checkpoint);
  }

  /** The outputs for any rows, now. */
  public double[] predict(double[] inputs) {
    return engine.predict(checkpoint, inputs);
  }

  /** What every unit gives for any rows, now; unit after unit. */
  public double[] units(double[] inputs) {
    return engine.units(checkpoint, inputs);
  }

  /** Makes up to this many updates, fewer only if the run ends, and returns what was due. */
  public List<Evaluation> advance(int steps) {
    List<Evaluation> evaluations = new ArrayList<>();
    advance(steps, (count, last) -> evaluations.add(last.get()));
    return evaluations;
  }

  /** Makes up to this many updates, fewer only if the run ends, and tells what was due. */
  public void advance(int steps, Evaluations evaluations) {
    begin();
    int left = steps;
    while (left > 0 && stop == null) {
      int before = checkpoint.step();
      run(left, course.stop().looksAtLosses() ? 0 : evaluations.unwanted());
      left -= checkpoint.step() - before;
      if (!exploded() && isDue()) {
        int count = checkpoint.step() / course.evaluateEvery() - before / course.evaluateEvery();
        evaluations.due(count, measured());
      }
    }
  }

  /** Measures now only if the end may depend on it. */
  private Supplier<Evaluation> measured() {
    if (course.stop().looksAtLosses()) {
      Evaluation evaluation = evaluate();
      stopFor(watch.after(evaluation.trainLoss()));
      return () -> evaluation;
    }
    Checkpoint at = checkpoint;
    return () -> evaluator.evaluate(at);
  }

  /** The state to begin at may be an end already. */
  private void begin() {
    if (!begun) {
      begun = true;
      stopFor(watch.at(checkpoint));
      if (stop == null && course.stop().looksAtLosses() && isDue()) {
        stopFor(watch.after(evaluate().trainLoss()));
      }
    }
  }

  private boolean isDue() {
    return checkpoint.step() % course.evaluateEvery() == 0;
  }

  /**
   * Makes at most this many updates, no further than to the end, or to an evaluation after some
   * that are passed over. If it explodes on the way, none is passed over: the last one before that
   * counts.
   */
  private void run(int most, int passedOver) {
    int before = checkpoint.step();
    int perEpoch = course.batches().perEpoch();
    int possible = watch.stepsLeft(checkpoint, perEpoch, Math.min(LONGEST_RUN, most));
    int count = untilEvaluation(possible, passedOver);
    if (rates.length < count) {
      rates = new double[count];
    }
    course.schedule().fill(rates, before, count);
    Checkpoint after = engine.run(checkpoint, rates, count);
    boolean exploded = after.step() < before + count;
    if (exploded && passedOver > 0) {
      run(most, 0);
    } else {
      checkpoint = after;
      stopFor(exploded ? explosion() : watch.at(checkpoint));
    }
  }

  /** The steps to the evaluation after those passed over, or to the last that is near enough. */
  private int untilEvaluation(int most, int passedOver) {
    int every = course.evaluateEvery();
    int first = every - checkpoint.step() % every;
    return most < first ? most : first + Math.min(passedOver, (most - first) / every) * every;
  }

  private Stop explosion() {
    return new Stop(
        Stop.Reason.EXPLODED,
        "the numbers grow beyond all bounds in step " + (checkpoint.step() + 1));
  }

  /** The first reason counts. */
  private void stopFor(Stop reason) {
    if (stop == null) {
      stop = reason;
    }
  }
}
