package nudge.training;

import java.util.List;
import nudge.tape.Checkpoint;
import nudge.tape.PenaltyReplay;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;
import nudge.text.Numbers;

/**
 * Looks for the first number out of bounds in one step: in the first row of the batch whose
 * gradient is not finite, or else forward through all of its rows in their order, then backward
 * through them, then in the batch's gradient, the penalty and the update. Each part is looked at
 * only if those before it are sound, so that what is found is the beginning and no consequence.
 */
final class Doctor {
  private final TrainingPlan plan;
  private final Rows training;
  private final Checkpoint at;
  private final double rate;
  private final Names names;
  private final ValueEngine engine;
  private final double[] parameters;

  Doctor(TrainingPlan plan, Rows training, Checkpoint at, double rate, Names names) {
    this.plan = plan;
    this.training = training;
    this.at = at;
    this.rate = rate;
    this.names = names;
    this.engine = new ValueEngine(plan, training);
    this.parameters = at.parameters();
  }

  /** {@return what is wrong with the next step, or null} */
  Diagnosis examine() {
    if (engine.run(at, new double[] {rate}).step() > at.step()) {
      return null;
    }
    Diagnosis found = new RowDoctor(plan, training, at, names).examine();
    found = found == null ? sum() : found;
    found = found == null ? penalty() : found;
    return found == null ? update() : found;
  }

  private Diagnosis sum() {
    double[] gradient = engine.lossGradient(at);
    for (int i = 0; i < gradient.length; i++) {
      if (!Diagnosis.isSound(gradient[i])) {
        String event =
            "the gradient of " + name(i) + " over the batch is " + Numbers.format(gradient[i]);
        return found(Diagnosis.Kind.SUM, i, List.of(gradient[i]), event, Advice.MEAN);
      }
    }
    return null;
  }

  private Diagnosis penalty() {
    PenaltyReplay penalty = new PenaltyReplay(plan.penalty());
    for (int i = 0; i < parameters.length; i++) {
      double slope = penalty.applies(i) ? penalty.gradient(parameters[i]) : 0;
      if (!Diagnosis.isSound(slope)) {
        String event = is(i) + ", where the penalty's slope is " + Numbers.format(slope);
        List<Double> numbers = List.of(parameters[i], slope);
        return found(Diagnosis.Kind.PENALTY, i, numbers, event, Advice.PENALTY);
      }
    }
    return null;
  }

  private Diagnosis update() {
    double[] gradient = engine.gradient(at);
    Checkpoint next = engine.update(at, gradient, rate);
    double[] moved = next.parameters();
    double[] slots = next.slots();
    int perParameter = plan.optimizer().slots();
    for (int i = 0; i < moved.length; i++) {
      if (!Diagnosis.isSound(moved[i])) {
        return update(i, gradient[i], moved[i], "moves it to ");
      }
      for (int s = i * perParameter; s < (i + 1) * perParameter; s++) {
        if (!Diagnosis.isSound(slots[s])) {
          return update(i, gradient[i], slots[s], "makes the optimizer keep ");
        }
      }
    }
    throw new IllegalStateException("A step that cannot be made has nothing wrong");
  }

  private Diagnosis update(int i, double gradient, double result, String effect) {
    String event =
        is(i)
            + "; its gradient "
            + Numbers.format(gradient)
            + " at the learning rate "
            + Numbers.format(rate)
            + " "
            + effect
            + Numbers.format(result);
    List<Double> numbers = List.of(parameters[i], gradient, rate, result);
    return found(Diagnosis.Kind.UPDATE, i, numbers, event, Advice.LOWER_RATE);
  }

  private Diagnosis found(
      Diagnosis.Kind kind, int i, List<Double> numbers, String event, Advice advice) {
    return new Diagnosis(at.step() + 1, -1, kind, name(i), null, numbers, i, event, advice);
  }

  private String is(int parameter) {
    return name(parameter) + " is " + Numbers.format(parameters[parameter]);
  }

  private String name(int parameter) {
    return names.parameter().apply(parameter);
  }
}
