package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.random.RandomSource;

/** activation(b + w₀x₀ + w₁x₁ + …), summed in that order. */
public final class Neuron implements Module {
  private final List<Value> weights;
  private final Value bias;
  private final Activation activation;

  /** Draws the weights, then the bias. */
  public Neuron(int inputs, LayerShape layer, Initializer initializer, RandomSource random) {
    this.weights = new ArrayList<>(inputs);
    for (int i = 0; i < inputs; i++) {
      weights.add(Value.of(initializer.weight(random, inputs, layer.units())));
    }
    this.bias = Value.of(initializer.bias(random));
    this.activation = layer.activation();
  }

  public Value apply(List<Value> inputs) {
    return unit(inputs).output();
  }

  Unit unit(List<Value> inputs) {
    Value sum = bias;
    for (int i = 0; i < weights.size(); i++) {
      sum = sum.add(weights.get(i).multiply(inputs.get(i)));
    }
    return new Unit(sum, activation.apply(sum));
  }

  /** The weights, then the bias. */
  @Override
  public List<Value> parameters() {
    List<Value> parameters = new ArrayList<>(weights.size() + 1);
    parameters.addAll(weights);
    parameters.add(bias);
    return parameters;
  }
}
