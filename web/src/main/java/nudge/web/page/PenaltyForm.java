package nudge.web.page;

import nudge.nn.Norm;
import nudge.nn.Penalty;
import nudge.text.Numbers;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What large parameters cost beside the loss: its kind, its rate, and whether biases cost too. */
final class PenaltyForm {
  private static final String NONE = "none";

  private final HTMLElement summary = Dom.byId("penalty-summary");
  private final HTMLSelectElement kind = Dom.byId("penalty");
  private final HTMLElement formula = Dom.byId("penalty-formula");
  private final HTMLElement settings = Dom.byId("penalty-settings");
  private final HTMLInputElement biases = Dom.byId("penalty-biases");
  private final NumberField rate;
  private final LearningEdits edits;

  /** The rate that is shown, also while there is no penalty. */
  private double chosenRate = Penalty.RATE.usual();

  PenaltyForm(LearningEdits edits, Status status) {
    this.edits = edits;
    rate = NumberField.of(Dom.byId("penalty-rate"), Penalty.RATE, status, this::choose);
    Dom.onChange(kind, () -> choose(chosenRate));
    Dom.onChange(biases, () -> choose(chosenRate));
  }

  private void choose(double value) {
    chosenRate = value;
    String id = kind.getValue();
    Penalty changed =
        id.equals(NONE)
            ? null
            : new Penalty(id.equals(Norm.L1.id()) ? Norm.L1 : Norm.L2, value, biases.isChecked());
    edits.learn("The penalty", learning -> learning.withPenalty(changed));
  }

  void show(Penalty penalty) {
    kind.setValue(penalty == null ? NONE : penalty.norm().id());
    Dom.setText(formula, Dom.titleOfChosen(kind));
    Dom.setText(
        summary,
        penalty == null ? NONE : Dom.chosenText(kind) + " " + Numbers.format(penalty.rate()));
    if (penalty == null) {
      settings.setAttribute("hidden", "");
    } else {
      settings.removeAttribute("hidden");
      chosenRate = penalty.rate();
      biases.setChecked(penalty.biases());
    }
    rate.show(chosenRate);
  }
}
