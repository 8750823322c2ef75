package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.random.RandomSource;

/** A multi-layer perceptron: layers one after the other, each over all outputs of the last. */
public final class Mlp implements Module {
  private final List<Layer> layers = new ArrayList<>();

  /** A network with parameters drawn as the notebook does. */
  public Mlp(int inputs, List<LayerShape> shapes, RandomSource random) {
    this(inputs, shapes, BasicInitializer.NOTEBOOK, random);
  }

  /** A network with freshly drawn parameters, from the first layer's first neuron on. */
  public Mlp(int inputs, List<LayerShape> shapes, Initializer initializer, RandomSource random) {
    int width = inputs;
    for (LayerShape shape : shapes) {
      layers.add(new Layer(width, shape, initializer, random));
      width = shape.units();
    }
  }

  /** The number of parameters of a network of this shape, which has at least one layer. */
  public static int parameterCount(int inputs, List<LayerShape> shapes) {
    return ParameterBlock.of(inputs, shapes).get(shapes.size() - 1).end();
  }

  /** The outputs of the last layer. */
  public List<Value> apply(List<Value> inputs) {
    return Unit.outputs(units(inputs));
  }

  /** Every unit, layer by layer. */
  public List<List<Unit>> units(List<Value> inputs) {
    List<List<Unit>> units = new ArrayList<>();
    List<Value> outputs = inputs;
    for (Layer layer : layers) {
      List<Unit> next = layer.units(outputs);
      units.add(next);
      outputs = Unit.outputsOf(next);
    }
    return units;
  }

  /** Layer by layer. */
  @Override
  public List<Value> parameters() {
    List<Value> parameters = new ArrayList<>();
    for (Layer layer : layers) {
      parameters.addAll(layer.parameters());
    }
    return parameters;
  }
}
