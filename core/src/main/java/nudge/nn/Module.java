package nudge.nn;

import java.util.List;
import nudge.autograd.Value;

/** Something with parameters that training changes. */
public interface Module {
  /** The parameters in a fixed order, which links, checkpoints and generated numbers rely on. */
  List<Value> parameters();

  default void zeroGrad() {
    for (Value parameter : parameters()) {
      parameter.zeroGrad();
    }
  }
}
