package nudge.nn;

import java.util.Arrays;
import java.util.List;

/**
 * The parameters that a network keeps when its shape changes. Hidden layers correspond from the
 * first on, the output layer to the output layer. Of two such layers the biases that exist in both
 * survive, and the weights too if what they weigh, the layers before, correspond as well. All
 * others are fresh.
 */
public final class Survivors {
  /** The network's inputs, as if they were the outputs of a layer before the first. */
  private static final int INPUTS = -1;

  private static final int NONE = -2;

  private Survivors() {}

  /**
   * @param old the parameters of the old shape
   * @param fresh parameters of the new shape, as if drawn anew
   * @return {@code fresh} with what survives in its place
   */
  public static double[] carry(
      int oldInputs,
      List<LayerShape> oldShapes,
      double[] old,
      int newInputs,
      List<LayerShape> newShapes,
      double[] fresh) {
    List<ParameterBlock> from = ParameterBlock.of(oldInputs, oldShapes);
    List<ParameterBlock> to = ParameterBlock.of(newInputs, newShapes);
    double[] carried = Arrays.copyOf(fresh, fresh.length);
    for (int layer = 0; layer < to.size(); layer++) {
      int source = counterpart(layer, to.size(), from.size());
      if (source != NONE) {
        int before = counterpart(layer - 1, to.size(), from.size());
        int weights = before == source - 1 ? from.get(source).inputs() : 0;
        carry(from.get(source), old, to.get(layer), carried, weights);
      }
    }
    return carried;
  }

  /** The old layer that a new one goes on from. */
  private static int counterpart(int layer, int newCount, int oldCount) {
    if (layer == INPUTS) {
      return INPUTS;
    }
    if (layer == newCount - 1) {
      return oldCount - 1;
    }
    return layer < oldCount - 1 ? layer : NONE;
  }

  private static void carry(
      ParameterBlock from, double[] old, ParameterBlock to, double[] carried, int weights) {
    for (int unit = 0; unit < Math.min(from.units(), to.units()); unit++) {
      for (int input = 0; input < Math.min(weights, to.inputs()); input++) {
        carried[to.weight(unit, input)] = old[from.weight(unit, input)];
      }
      carried[to.bias(unit)] = old[from.bias(unit)];
    }
  }
}
