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
    int width = inputs;
    int left = index;
    for (int layer = 0; layer < shapes.size(); layer++) {
      int size = (width + 1) * shapes.get(layer).units();
      if (left < size) {
        return new ParameterPlace(layer, left / (width + 1), left % (width + 1), width);
      }
      left -= size;
      width = shapes.get(layer).units();
    }
    throw new IllegalArgumentException("There is no parameter " + index);
  }

  /** Which of a network's parameters are biases. */
  public static boolean[] biases(int inputs, List<LayerShape> shapes) {
    boolean[] biases = new boolean[Mlp.parameterCount(inputs, shapes)];
    int width = inputs;
    int at = -1;
    for (LayerShape shape : shapes) {
      for (int unit = 0; unit < shape.units(); unit++) {
        at += width + 1;
        biases[at] = true;
      }
      width = shape.units();
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
