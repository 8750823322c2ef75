package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;

/** How wrong the outputs for one row are. A batch's loss is the sum over its rows. */
public enum Loss {
  /** Σ (y − t)² over the outputs, as in the notebook. */
  SQUARED_ERROR("squared-error") {
    @Override
    public Value of(List<Value> outputs, List<Value> targets) {
      List<Value> terms = new ArrayList<>();
      for (int i = 0; i < outputs.size(); i++) {
        terms.add(outputs.get(i).subtract(targets.get(i)).pow(2));
      }
      return Value.sum(terms);
    }
  };

  private final String id;

  Loss(String id) {
    this.id = id;
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  public abstract Value of(List<Value> outputs, List<Value> targets);
}
