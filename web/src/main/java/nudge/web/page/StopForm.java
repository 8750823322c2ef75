package nudge.web.page;

import nudge.playground.Limits;
import nudge.text.Setting;
import nudge.training.Plateau;
import nudge.training.StopRules;
import nudge.web.dom.Dom;

/** When a run ends by itself; an empty field is no rule. */
final class StopForm {
  private static final Setting STEPS = new Setting("steps", 0, 1, Limits.STEPS);
  private static final Setting LOSS =
      new Setting("targetLoss", Double.NaN, -Double.MAX_VALUE, Double.MAX_VALUE);
  private static final Setting EVALUATIONS =
      new Setting("evaluations", 0, 1, Plateau.MOST_EVALUATIONS);
  private static final Setting IMPROVEMENT = new Setting("improvement", 0.001, 0, 1);

  private final NumberField steps;
  private final NumberField epochs;
  private final NumberField loss;
  private final NumberField evaluations;
  private final NumberField improvement;
  private final LearningEdits edits;
  private double chosenImprovement = IMPROVEMENT.usual();

  StopForm(LearningEdits edits, Status status) {
    this.edits = edits;
    steps =
        NumberField.wholeOr(
            "",
            Dom.byId("stop-steps"),
            STEPS,
            status,
            value -> {
              StopRules now = now();
              change(new StopRules((int) value, now.epochs(), now.targetLoss(), now.plateau()));
            });
    epochs =
        NumberField.wholeOr(
            "",
            Dom.byId("stop-epochs"),
            STEPS,
            status,
            value -> {
              StopRules now = now();
              change(new StopRules(now.steps(), (int) value, now.targetLoss(), now.plateau()));
            });
    loss =
        NumberField.orNothing(
            Dom.byId("stop-loss"),
            LOSS,
            status,
            value -> {
              StopRules now = now();
              Double target = Double.isNaN(value) ? null : (Double) value;
              change(new StopRules(now.steps(), now.epochs(), target, now.plateau()));
            });
    evaluations =
        NumberField.wholeOr(
            "",
            Dom.byId("stop-evaluations"),
            EVALUATIONS,
            status,
            value -> plateau(value == 0 ? null : new Plateau((int) value, chosenImprovement)));
    improvement =
        NumberField.of(
            Dom.byId("stop-improvement"),
            IMPROVEMENT,
            status,
            value -> {
              chosenImprovement = value;
              Plateau plateau = now().plateau();
              plateau(plateau == null ? null : new Plateau(plateau.evaluations(), value));
            });
  }

  private StopRules now() {
    return edits.learning().stop();
  }

  private void plateau(Plateau changed) {
    StopRules now = now();
    change(new StopRules(now.steps(), now.epochs(), now.targetLoss(), changed));
  }

  private void change(StopRules changed) {
    edits.learn("The end of the run", learning -> learning.with(changed));
  }

  void show(StopRules stop) {
    steps.show(stop.steps());
    epochs.show(stop.epochs());
    loss.show(stop.targetLoss() == null ? Double.NaN : stop.targetLoss());
    Plateau plateau = stop.plateau();
    evaluations.show(plateau == null ? 0 : plateau.evaluations());
    chosenImprovement = plateau == null ? chosenImprovement : plateau.improvement();
    improvement.show(chosenImprovement);
  }
}
