package nudge.playground;

import java.util.List;
import nudge.nn.LayerShape;
import nudge.random.Seed;

/**
 * What learns.
 *
 * @param layers from the first hidden layer to the output
 * @param seed draws the initial parameters
 */
public record Network(List<LayerShape> layers, Seed seed) {
  public Network {
    layers = List.copyOf(layers);
  }

  public Network with(List<LayerShape> changed) {
    return new Network(changed, seed);
  }

  public Network with(Seed changed) {
    return new Network(layers, changed);
  }
}
