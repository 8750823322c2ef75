package nudge.nn;

import java.util.List;
import nudge.autograd.Value;
import nudge.expression.Formula;
import nudge.text.InvalidInput;

/** A typed expression of an output y and its target t, summed over the outputs. */
public record FormulaLoss(Formula formula) implements LossFunction {
  static final String ID = "formula";

  /**
   * @throws InvalidInput with its place, if the text is no expression of y and t
   */
  public static FormulaLoss parse(String text) {
    Formula formula = Formula.parse(text, List.of("y", "t"));
    if (!formula.uses("y")) {
      throw new InvalidInput(
          "a loss depends on the output y; without it there is nothing to learn");
    }
    return new FormulaLoss(formula);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Value term(Value y, Value t) {
    return formula.apply(List.of(y, t));
  }
}
