package nudge.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a layer's parameters stand among all of its network's: unit by unit, each unit's weights
 * before its bias.
 *
 * @param start where the first of them stands
 * @param inputs the number of inputs of the layer
 * @param units the number of its units
 */
record ParameterBlock(int start, int inputs, int units) {

  /** Those of a network's layers, in their order. */
  static List<ParameterBlock> of(int inputs, List<LayerShape> shapes) {
    List<ParameterBlock> blocks = new ArrayList<>();
    int start = 0;
    int width = inputs;
    for (LayerShape shape : shapes) {
      ParameterBlock block = new ParameterBlock(start, width, shape.units());
      blocks.add(block);
      start = block.end();
      width = block.units;
    }
    return blocks;
  }

  /** Where the next layer's begin. */
  int end() {
    return start + units * (inputs + 1);
  }

  int weight(int unit, int input) {
    return start + unit * (inputs + 1) + input;
  }

  int bias(int unit) {
    return weight(unit, inputs);
  }
}
