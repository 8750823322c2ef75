package nudge.training;

import nudge.tape.Checkpoint;
import nudge.text.Numbers;

/** Applies {@link StopRules} to one run, in the order in which the rules are listed. */
final class StopWatch {
  private final StopRules rules;
  private double best = Double.POSITIVE_INFINITY;
  private int waited;

  StopWatch(StopRules rules) {
    this.rules = rules;
  }

  /** {@return why to stop here, or null} */
  Stop at(Checkpoint checkpoint) {
    if (rules.steps() > 0 && checkpoint.step() >= rules.steps()) {
      return new Stop(Stop.Reason.STEPS, "reached step " + checkpoint.step());
    }
    if (rules.epochs() > 0 && checkpoint.epoch() >= rules.epochs()) {
      return new Stop(Stop.Reason.EPOCHS, "reached epoch " + checkpoint.epoch());
    }
    return null;
  }

  /** {@return why to stop after an evaluation with this training loss, or null} */
  Stop after(double loss) {
    if (rules.targetLoss() != null && loss <= rules.targetLoss()) {
      return new Stop(
          Stop.Reason.TARGET_LOSS,
          "the training loss has come down to " + Numbers.format(rules.targetLoss()));
    }
    Plateau plateau = rules.plateau();
    if (plateau == null) {
      return null;
    }
    if (plateau.improves(best, loss)) {
      best = loss;
      waited = 0;
      return null;
    }
    waited++;
    return waited < plateau.evaluations()
        ? null
        : new Stop(Stop.Reason.PLATEAU, plateau.sentence());
  }

  /** The steps until a rule that counts them is met; at most {@code most}. */
  int stepsLeft(Checkpoint at, int stepsPerEpoch, int most) {
    double left = most;
    if (rules.steps() > 0) {
      left = Math.min(left, rules.steps() - at.step());
    }
    if (rules.epochs() > 0) {
      double epochs = rules.epochs() - at.epoch();
      left = Math.min(left, epochs * stepsPerEpoch - at.batch());
    }
    return (int) left;
  }
}
