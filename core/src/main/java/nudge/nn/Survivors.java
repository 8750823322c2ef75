package nudge.nn;

import java.util.Arrays;
import java.util.List;

/**
 * The parameters that a network keeps when its shape or what it reads changes. Inputs correspond by
 * their names, hidden layers from the first on, the output layer to the output layer. Of two such
 * layers the biases that exist in both survive, and the weights too if what they weigh, the layers
 * before, correspond as well. All others are fresh.
 */
public final class Survivors {
  /** The network's inputs, as if they were the outputs of a layer before the first. */
  private static final int INPUTS = -1;

  private static final int NONE = -2;

  private Survivors() {}

  /**
   * @param oldInputs what each input of the old network is called
   * @param old the parameters of the old shape
   * @param fresh parameters of the new shape, as if drawn anew
   * @return {@code fresh} with what survives in its place
   */
  public static double[] carry(
      List<String> oldInputs,
      List<LayerShape> oldShapes,
      double[] old,
      List<String> newInputs,
      List<LayerShape> newShapes,
      double[] fresh) {
    List<ParameterBlock> from = ParameterBlock.of(oldInputs.size(), oldShapes);
    List<ParameterBlock> to = ParameterBlock.of(newInputs.size(), newShapes);
    double[] carried = Arrays.copyOf(fresh, fresh.length);
    for (int layer = 0; layer < to.size(); layer++) {
      int source = counterpart(layer, to.size(), from.size());
      if (source != NONE) {
        int before = counterpart(layer - 1, to.size(), from.size());
        int[] read = new int[to.get(layer).inputs()];
        for (int input = 0; input < read.length; input++) {
          boolean first = before == INPUTS;
          int same = first ? oldInputs.indexOf(newInputs.get(input)) : input;
          boolean survives = before == source - 1 && same < from.get(source).inputs();
          read[input] = survives ? same : NONE;
        }
        carry(from.get(source), old, to.get(layer), carried, read);
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

  /**
   * @param read which of the old weights each new one goes on from; negative for none
   */
  private static void carry(
      ParameterBlock from, double[] old, ParameterBlock to, double[] carried, int[] read) {
    for (int unit = 0; unit < Math.min(from.units(), to.units()); unit++) {
      for (int input = 0; input < read.length; input++) {
        if (read[input] >= 0) {
          carried[to.weight(unit, input)] = old[from.weight(unit, read[input])];
        }
      }
      carried[to.bias(unit)] = old[from.bias(unit)];
    }
  }
}
