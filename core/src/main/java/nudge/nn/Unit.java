package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;

/**
 * What one neuron makes of its inputs.
 *
 * @param sum weighted, with the bias
 * @param output what the activation makes of the sum; the sum itself if it is linear
 */
public record Unit(Value sum, Value output) {

  /** The outputs of the last of these layers. */
  public static List<Value> outputs(List<List<Unit>> layers) {
    return outputsOf(layers.get(layers.size() - 1));
  }

  static List<Value> outputsOf(List<Unit> layer) {
    List<Value> outputs = new ArrayList<>();
    for (Unit unit : layer) {
      outputs.add(unit.output());
    }
    return outputs;
  }
}
