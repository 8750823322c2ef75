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
    double[] carried = Arrays.copyOf(fresh, fresh.length);
    for (int layer = 0; layer < newShapes.size(); layer++) {
      int from = counterpart(layer, newShapes.size(), oldShapes.size());
      if (from != NONE) {
        int before = counterpart(layer - 1, newShapes.size(), oldShapes.size());
        Block block = new Block(oldInputs, oldShapes, from);
        int weights = before == from - 1 ? block.width : 0;
        carry(block, old, new Block(newInputs, newShapes, layer), carried, weights);
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

  private static void carry(Block from, double[] old, Block to, double[] carried, int weights) {
    for (int unit = 0; unit < Math.min(from.units, to.units); unit++) {
      for (int input = 0; input < Math.min(weights, to.width); input++) {
        carried[to.weight(unit, input)] = old[from.weight(unit, input)];
      }
      carried[to.weight(unit, to.width)] = old[from.weight(unit, from.width)];
    }
  }

  /** Where a layer's parameters stand among all. */
  private static final class Block {
    private final int start;
    private final int width;
    private final int units;

    private Block(int inputs, List<LayerShape> shapes, int layer) {
      start = Mlp.parameterCount(inputs, shapes.subList(0, layer));
      width = layer == 0 ? inputs : shapes.get(layer - 1).units();
      units = shapes.get(layer).units();
    }

    /** The bias stands after the last weight. */
    private int weight(int unit, int input) {
      return start + unit * (width + 1) + input;
    }
  }
}
