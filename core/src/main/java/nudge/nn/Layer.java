package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.random.RandomSource;

/** Neurons side by side over the same inputs. */
public final class Layer implements Module {
  private final List<Neuron> neurons = new ArrayList<>();

  public Layer(int inputs, LayerShape shape, Initializer initializer, RandomSource random) {
    for (int i = 0; i < shape.units(); i++) {
      neurons.add(new Neuron(inputs, shape, initializer, random));
    }
  }

  List<Unit> units(List<Value> inputs) {
    List<Unit> units = new ArrayList<>();
    for (Neuron neuron : neurons) {
      units.add(neuron.unit(inputs));
    }
    return units;
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
