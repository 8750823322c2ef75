package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Op;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.expression.Formula;
import nudge.text.Ascii;
import nudge.text.InvalidInput;

/**
 * What a neuron does to its weighted sum: any operation of one number by its name, nothing, or a
 * typed expression of x. Two are equal if they are written alike.
 */
public final class Activation {
  private static final String NOTHING = "linear";

  public static final Activation TANH = of("tanh");
  public static final Activation RELU = of("relu");
  public static final Activation SIGMOID = of("sigmoid");
  public static final Activation LINEAR = of(NOTHING);

  private final String id;
  private final Op op;
  private final Formula formula;

  private Activation(String id, Op op, Formula formula) {
    this.id = id;
    this.op = op;
    this.formula = formula;
  }

  /**
   * @throws InvalidInput if it is neither a known name nor an expression of x
   */
  public static Activation of(String text) {
    Op op = Ops.function(text);
    if (text.equals(NOTHING) || op != null && op.arity() == 1) {
      return new Activation(text, op, null);
    }
    return new Activation(text, null, formula(text));
  }

  private static Formula formula(String text) {
    Formula formula;
    try {
      formula = Formula.parse(text, List.of("x"));
    } catch (InvalidInput e) {
      throw new InvalidInput(InvalidInput.quote(text) + (isName(text) ? unknown() : wrong(e)));
    }
    if (!formula.uses("x")) {
      throw new InvalidInput(
          InvalidInput.quote(text)
              + " does not depend on x, so nothing could be learned through it");
    }
    return formula;
  }

  private static String unknown() {
    return " is no activation; known are "
        + String.join(", ", ids())
        + ", and expressions of x such as x*sigmoid(x)";
  }

  private static String wrong(InvalidInput error) {
    return " is no expression of x: "
        + error.reason()
        + ". The activations that have names are "
        + String.join(", ", ids());
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && !Ascii.isPartOfName(c)) {
        return false;
      }
    }
    return true;
  }

  /** The names, in the order in which a person is offered them. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>(List.of("tanh", "relu", "sigmoid", NOTHING));
    for (String name : Ops.unary()) {
      if (!ids.contains(name)) {
        ids.add(name);
      }
    }
    return ids;
  }

  /** The name or the expression, as in documents. */
  public String id() {
    return id;
  }

  Value apply(Value sum) {
    if (formula != null) {
      return formula.apply(List.of(sum));
    }
    return op == null ? sum : Value.of(op, sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Activation that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
