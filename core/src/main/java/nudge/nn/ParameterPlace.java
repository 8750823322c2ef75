package nudge.nn;

import java.util.List;

/**
 * Which parameter of a network one is, all counted from 0.
 *
 * @param layer its layer
 * @param unit its unit in the layer
 * @param input the input of that unit that it weighs; as many as there are inputs for the bias
 * @param inputs the number of inputs of its layer
 */
public record ParameterPlace(int layer, int unit, int input, int inputs) {

  /** The place of the parameter with this index among all of the network's. */
  public static ParameterPlace of(int index, int inputs, List<LayerShape> shapes) {
    int layer = 0;
    for (ParameterBlock block : ParameterBlock.of(inputs, shapes)) {
      if (index < block.end()) {
        int perUnit = block.inputs() + 1;
        int at = index - block.start();
        return new ParameterPlace(layer, at / perUnit, at % perUnit, block.inputs());
      }
      layer++;
    }
    throw new IllegalArgumentException("There is no parameter " + index);
  }

  /** Which of a network's parameters are biases. */
  public static boolean[] biases(int inputs, List<LayerShape> shapes) {
    boolean[] biases = new boolean[Mlp.parameterCount(inputs, shapes)];
    for (ParameterBlock block : ParameterBlock.of(inputs, shapes)) {
      for (int unit = 0; unit < block.units(); unit++) {
        biases[block.bias(unit)] = true;
      }
    }
    return biases;
  }

  public boolean isBias() {
    return input == inputs;
  }

  /** As people say it, who count from 1. */
  @Override
  public String toString() {
    String what = isBias() ? "bias" : "weight of input " + (input + 1);
    return "layer " + (layer + 1) + ", unit " + (unit + 1) + ", " + what;
  }
}
