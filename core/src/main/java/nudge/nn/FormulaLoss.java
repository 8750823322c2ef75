package nudge.nn;

import java.util.List;
import nudge.autograd.Value;
import nudge.expression.Formula;

/** A typed expression of an output y and its target t, summed over the outputs. */
public record FormulaLoss(Formula formula) implements LossFunction {
  static final String ID = "formula";

  /**
   * @throws nudge.text.InvalidInput with its place, if the text is no expression of y and t
   */
  public static FormulaLoss parse(String text) {
    return new FormulaLoss(Formula.parse(text, List.of("y", "t")));
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
