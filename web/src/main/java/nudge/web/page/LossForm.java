package nudge.web.page;

import nudge.nn.FormulaLoss;
import nudge.nn.Loss;
import nudge.nn.LossFunction;
import nudge.nn.LossFunctions;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The loss: one of those that there are or a typed one, summed or averaged over the rows. */
final class LossForm {
  private static final String WHAT = "The loss";
  private static final String TYPED = "formula";
  private static final String FIRST_FORMULA = "(y - t)^2";
  private static final String MEAN = "mean";

  private final HTMLSelectElement kind = Dom.byId("loss-function");
  private final HTMLElement typed = Dom.byId("loss-typed");
  private final HTMLInputElement formula = Dom.byId("loss-formula");
  private final HTMLSelectElement reduction = Dom.byId("loss-reduction");
  private final ChoiceForm<LossFunction> form;
  private final LearningEdits edits;
  private final Status status;

  LossForm(LearningEdits edits, Status status) {
    this.edits = edits;
    this.status = status;
    form = new ChoiceForm<>("loss-function", LossFunctions.ALL, status, this::choose);
    Dom.onChange(kind, this::chooseTyped);
    Dom.onChange(formula, this::type);
    Dom.onChange(reduction, this::reduce);
  }

  /** Another kind comes with the reduction that is usual for it. */
  private void choose(LossFunction function) {
    Loss now = edits.learning().loss();
    boolean same = now.function().id().equals(function.id());
    Loss changed = same ? new Loss(function, now.mean()) : Loss.usual(function);
    edits.edit(WHAT, playground -> playground.with(changed));
  }

  private void chooseTyped() {
    if (kind.getValue().equals(TYPED)) {
      choose(FormulaLoss.parse(FIRST_FORMULA));
      Dom.openPopover(Dom.byId("learning-panel"));
      formula.focus();
    }
  }

  private void type() {
    try {
      FormulaLoss changed = FormulaLoss.parse(formula.getValue().strip());
      Dom.invalid(formula, false);
      choose(changed);
    } catch (InvalidInput e) {
      Dom.invalid(formula, true);
      status.complain("The formula of the loss was not changed: " + e.reason());
    }
  }

  private void reduce() {
    boolean mean = reduction.getValue().equals(MEAN);
    edits.edit(
        WHAT,
        playground -> playground.with(new Loss(playground.learning().loss().function(), mean)));
  }

  void show(Loss loss) {
    form.show(loss.function());
    reduction.setValue(loss.mean() ? MEAN : "sum");
    if (loss.function() instanceof FormulaLoss function) {
      typed.removeAttribute("hidden");
      Dom.refresh(formula, function.formula().text());
    } else {
      typed.setAttribute("hidden", "");
    }
  }
}
