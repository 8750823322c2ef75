package nudge.tape.wasm;

import nudge.tape.ParameterTapes;
import nudge.tape.Tape;
import nudge.tape.TrainingPlan;

/**
 * What is done to every parameter.
 *
 * @param penalty null for none
 */
record ParameterTapesInUse(Tape update, Tape penalty) {
  static ParameterTapesInUse of(TrainingPlan plan) {
    return new ParameterTapesInUse(
        ParameterTapes.update(plan.optimizer()),
        plan.penalty() == null ? null : ParameterTapes.penalty(plan.penalty()));
  }
}
