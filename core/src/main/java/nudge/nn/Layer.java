package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.random.RandomSource;

/** Neurons side by side over the same inputs. */
public final class Layer implements Module {
  private final List<Neuron> neurons = new ArrayList<>();

  public Layer(int inputs, int units, Activation activation, RandomSource random) {
    for (int i = 0; i < units; i++) {
      neurons.add(new Neuron(inputs, activation, random));
    }
  }

  public List<Value> apply(List<Value> inputs) {
    List<Value> outputs = new ArrayList<>();
    for (Neuron neuron : neurons) {
      outputs.add(neuron.apply(inputs));
    }
    return outputs;
  }

  /** Neuron by neuron. */
  @Override
  public List<Value> parameters() {
    List<Value> parameters = new ArrayList<>();
    for (Neuron neuron : neurons) {
      parameters.addAll(neuron.parameters());
    }
    return parameters;
  }
}
