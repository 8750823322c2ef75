package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.playground.Playground;

/**
 * Changes of the network under which what has been learned stays. All of them refuse what no
 * playground can have with an {@link nudge.text.InvalidInput}.
 */
final class NetworkEdits {
  private final Store store;

  NetworkEdits(Store store) {
    this.store = store;
  }

  /**
   * Units that survive keep their parameters, and training goes on with them. Before the first step
   * there is nothing to keep: then the network is what the seed draws for its shape.
   */
  void reshape(List<LayerShape> layers) {
    Playground playground = store.playground();
    store.goOn(
        store.isUntouched()
            ? playground.afresh(playground.material(), playground.network().with(layers))
            : playground.reshaped(layers, store.present()));
  }

  /** One unit more or less in a layer. */
  void resize(int layer, int by) {
    List<LayerShape> layers = layers();
    LayerShape old = layers.get(layer);
    layers.set(layer, new LayerShape(old.units() + by, old.activation()));
    reshape(layers);
  }

  /** Another hidden layer before the output, like the one before it. */
  void addLayer() {
    List<LayerShape> layers = layers();
    int output = layers.size() - 1;
    LayerShape like =
        output > 0 ? layers.get(output - 1) : new LayerShape(4, layers.get(0).activation());
    layers.add(output, like);
    reshape(layers);
  }

  /** Takes the last hidden layer away. */
  void removeLayer() {
    List<LayerShape> layers = layers();
    layers.remove(layers.size() - 2);
    reshape(layers);
  }

  /** Another activation of one layer. */
  void activate(int layer, String text) {
    List<LayerShape> layers = layers();
    layers.set(layer, new LayerShape(layers.get(layer).units(), Activation.of(text)));
    edit(layers);
  }

  /** Another activation of all layers. */
  void activate(String text) {
    List<LayerShape> layers = new ArrayList<>();
    for (LayerShape layer : layers()) {
      layers.add(new LayerShape(layer.units(), Activation.of(text)));
    }
    edit(layers);
  }

  private void edit(List<LayerShape> layers) {
    Playground playground = store.playground();
    store.edit(playground.with(playground.network().with(layers)));
  }

  /** Sets one weight or bias by hand. */
  void set(int parameter, double value) {
    store.goOn(store.playground().startingAt(store.present().with(parameter, value)));
  }

  private List<LayerShape> layers() {
    return new ArrayList<>(store.playground().network().layers());
  }
}
