package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.random.Seed;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/** The members {@code network} and {@code initializer} of a document. */
final class NetworkJson {
  private NetworkJson() {}

  static Network read(Fields document) {
    List<LayerShape> layers = layers(document.fields("network"));
    Fields initializer = document.fields("initializer");
    initializer.choice("kind", List.of("notebook"));
    Seed seed = seed(initializer, "seed");
    initializer.done();
    return new Network(layers, seed);
  }

  private static List<LayerShape> layers(Fields network) {
    List<LayerShape> layers = new ArrayList<>();
    for (Fields layer : network.list("layers", Limits.LAYERS)) {
      int units = layer.integer("units", 1, Limits.UNITS);
      layers.add(
          new LayerShape(units, Activation.of(layer.choice("activation", Activation.ids()))));
      layer.done();
    }
    network.done();
    return layers;
  }

  static Seed seed(Fields parent, String name) {
    Fields fields = parent.fields(name);
    String generator = fields.text("generator", Limits.SHORT_TEXT);
    Json value = fields.raw("seed");
    fields.done();
    if (!(value instanceof Json.Num number)) {
      throw fields.invalid("seed", "must be a whole number, but is " + value.kind());
    }
    try {
      return new Seed(generator, number.literal());
    } catch (InvalidInput e) {
      throw fields.invalid("seed", e.reason());
    }
  }

  static Json.Obj write(Json.Obj document, Network network) {
    Json initializer = Json.object().with("kind", "notebook").with("seed", write(network.seed()));
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

  static Json.Obj write(Seed seed) {
    return Json.object()
        .with("generator", seed.generator())
        .with("seed", new Json.Num(seed.value()));
  }
}
