package nudge.playground;

import java.util.List;
import nudge.autograd.Value;
import nudge.nn.Initializer;
import nudge.nn.Initializers;
import nudge.nn.LayerShape;
import nudge.nn.Mlp;
import nudge.random.Seed;

/**
 * What learns.
 *
 * @param layers from the first hidden layer to the output
 * @param initializer where parameters begin
 * @param seed what it draws them from
 */
public record Network(List<LayerShape> layers, Initializer initializer, Seed seed) {
  public Network {
    layers = List.copyOf(layers);
  }

  /** Drawn as the notebook does. */
  public static Network notebook(List<LayerShape> layers, Seed seed) {
    return new Network(layers, Initializers.ALL.usual("notebook"), seed);
  }

  /** The parameters of this network for so many inputs, as its seed draws them. */
  double[] draw(int inputs) {
    List<Value> drawn = new Mlp(inputs, layers, initializer, seed.open()).parameters();
    double[] parameters = new double[drawn.size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = drawn.get(i).data();
    }
    return parameters;
  }

  public Network with(List<LayerShape> changed) {
    return new Network(changed, initializer, seed);
  }

  public Network with(Initializer changed) {
    return new Network(layers, changed, seed);
  }

  public Network with(Seed changed) {
    return new Network(layers, initializer, changed);
  }
}
