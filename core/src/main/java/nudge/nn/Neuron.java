package nudge.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nudge.autograd.Value;
import nudge.random.RandomSource;

/** activation(b + w₀x₀ + w₁x₁ + …), summed in that order. */
public final class Neuron implements Module {
  /** The weights, then the bias. */
  private final List<Value> parameters = new ArrayList<>();

  private final int inputs;
  private final Activation activation;

  /** Draws the weights, then the bias. */
  public Neuron(int inputs, LayerShape layer, Initializer initializer, RandomSource random) {
    this.inputs = inputs;
    for (int i = 0; i < inputs; i++) {
      parameters.add(Value.of(initializer.weight(random, inputs, layer.units())));
    }
    parameters.add(Value.of(initializer.bias(random)));
    this.activation = layer.activation();
  }

  public Value apply(List<Value> inputs) {
    return unit(inputs).output();
  }

  Unit unit(List<Value> factors) {
    Value sum = parameters.get(inputs);
    for (int i = 0; i < inputs; i++) {
      sum = sum.add(parameters.get(i).multiply(factors.get(i)));
    }
    return new Unit(sum, activation.apply(sum));
  }

  /** The weights, then the bias. */
  @Override
  public List<Value> parameters() {
    return Collections.unmodifiableList(parameters);
  }
}
