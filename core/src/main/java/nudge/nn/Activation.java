package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.ActivationOp;
import nudge.autograd.ElementaryOp;
import nudge.autograd.Op;
import nudge.autograd.Value;

/** What a neuron does to its weighted sum. */
public enum Activation {
  TANH("tanh", ElementaryOp.TANH),
  RELU("relu", ActivationOp.RELU),
  LINEAR("linear", null);

  private final String id;
  private final Op op;

  Activation(String id, Op op) {
    this.id = id;
    this.op = op;
  }

  /** The name in documents and on the page. */
  public String id() {
    return id;
  }

  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Activation activation : values()) {
      ids.add(activation.id);
    }
    return ids;
  }

  /**
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Activation of(String id) {
    for (Activation activation : values()) {
      if (activation.id.equals(id)) {
        return activation;
      }
    }
    throw new IllegalArgumentException("There is no activation " + id);
  }

  Value apply(Value sum) {
    return op == null ? sum : Value.of(op, sum);
  }
}
