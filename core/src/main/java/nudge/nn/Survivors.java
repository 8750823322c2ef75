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
      if (from >= 0) {
        boolean sameInputs =
            layer == 0 || from == 0
                ? layer == from
                : counterpart(layer - 1, newShapes.size(), oldShapes.size()) == from - 1;
        Block block = new Block(oldInputs, oldShapes, from);
        int weights = sameInputs ? block.width : 0;
        carry(block, old, new Block(newInputs, newShapes, layer), carried, weights);
      }
    }
    return carried;
  }

  /** The old layer that a new one goes on from, or −1. */
  private static int counterpart(int layer, int newCount, int oldCount) {
    if (layer == newCount - 1) {
      return oldCount - 1;
    }
    return layer < oldCount - 1 ? layer : -1;
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
