package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.expression.Formula;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/**
 * How wrong the outputs for a batch are.
 *
 * @param function for one row
 * @param mean whether the rows' losses are averaged rather than summed
 */
public record Loss(LossFunction function, boolean mean) {
  private static final String SUM = "sum";
  private static final String MEAN = "mean";

  /** The notebook's. */
  public static final Loss SQUARED_ERROR = usual(BasicLoss.SQUARED_ERROR);

  /** A function with the reduction that is usual for it. */
  public static Loss usual(LossFunction function) {
    return new Loss(function, function.isUsuallyMean());
  }

  /** The kinds in the order in which a person is offered them, the typed one last. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>(LossFunctions.ALL.ids());
    ids.add(FormulaLoss.ID);
    return ids;
  }

  /** The loss of one row. */
  public Value of(List<Value> outputs, List<Value> targets) {
    return function.of(outputs, targets);
  }

  /** Reads {@code kind}, its settings or {@code formula}, and {@code reduction}. */
  public static Loss read(Fields fields) {
    boolean typed = fields.choice("kind", ids()).equals(FormulaLoss.ID);
    LossFunction function = typed ? formula(fields) : LossFunctions.ALL.read(fields);
    if (!fields.has("reduction")) {
      return usual(function);
    }
    return new Loss(function, fields.choice("reduction", List.of(SUM, MEAN)).equals(MEAN));
  }

  private static FormulaLoss formula(Fields fields) {
    try {
      return FormulaLoss.parse(fields.text("formula", Formula.LONGEST));
    } catch (InvalidInput e) {
      throw e.field() != null ? e : fields.invalid("formula", e.reason());
    }
  }

  /** What {@link #read} reads. */
  public Json.Obj write() {
    Json.Obj json =
        function instanceof FormulaLoss typed
            ? Json.object().with("kind", FormulaLoss.ID).with("formula", typed.formula().text())
            : LossFunctions.ALL.write(function);
    return mean == function.isUsuallyMean() ? json : json.with("reduction", mean ? MEAN : SUM);
  }
}
