package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.Activation;
import nudge.nn.Initializer;
import nudge.nn.Initializers;
import nudge.nn.LayerShape;
import nudge.random.Seed;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/** The members {@code network} and {@code initializer} of a document. */
final class NetworkJson {
  /** The seed of what draws nothing. */
  private static final Seed NONE = Seed.of(0);

  private NetworkJson() {}

  static Network read(Fields document) {
    List<LayerShape> layers = document.read("network", NetworkJson::layers);
    return document.read("initializer", fields -> network(layers, fields));
  }

  private static Network network(List<LayerShape> layers, Fields fields) {
    Initializer initializer = Initializers.ALL.read(fields);
    Seed seed =
        initializer.draws()
            ? fields.read("seed", SeedJson::read)
            : fields.read("seed", SeedJson::read, NONE);
    return new Network(layers, initializer, seed);
  }

  private static List<LayerShape> layers(Fields network) {
    List<LayerShape> layers = new ArrayList<>();
    for (Fields layer : network.list("layers", Limits.LAYERS)) {
      int units = layer.integer("units", 1, Limits.UNITS);
      layers.add(new LayerShape(units, activation(layer)));
      layer.done();
    }
    return layers;
  }

  private static Activation activation(Fields layer) {
    String text = layer.text("activation", Limits.FORMULA);
    try {
      return Activation.of(text);
    } catch (InvalidInput e) {
      throw layer.invalid("activation", e.reason());
    }
  }

  static Json.Obj write(Json.Obj document, Network network) {
    Json.Obj initializer = Initializers.ALL.write(network.initializer());
    if (network.initializer().draws() || !network.seed().equals(NONE)) {
      initializer = initializer.with("seed", SeedJson.write(network.seed()));
    }
    return document
        .with("network", Json.object().with("layers", write(network.layers())))
        .with("initializer", initializer);
  }

  private static Json write(List<LayerShape> shapes) {
    List<Json> layers = new ArrayList<>();
    for (LayerShape shape : shapes) {
      layers.add(
          Json.object().with("units", shape.units()).with("activation", shape.activation().id()));
    }
    return Json.array(layers);
  }
}
