package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Features;
import nudge.data.Generator;
import nudge.data.Normalization;
import nudge.data.Recipe;
import nudge.data.Split;
import nudge.nn.Activation;
import nudge.nn.Initializers;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.LossFunctions;
import nudge.optim.NoClipping;
import nudge.optim.Optimizers;
import nudge.optim.Schedule;
import nudge.random.Seed;
import nudge.tape.Batches;
import nudge.training.StopRules;

/** Presets on drawn and on real data, each with a test set and a network that does well on it. */
final class SamplePresets {
  private static final Seed SEED = Seed.of(1);

  private SamplePresets() {}

  static Playground moons() {
    Material material = material(Generator.MOONS, 200, 0.1, 2, Features.INPUTS, Normalization.NONE);
    return playground(
        "Two moons", material, layers(Activation.TANH, 8, 8, 1), "hinge", 0.01, 10, 100);
  }

  static Playground spiral() {
    Material material =
        material(Generator.SPIRAL, 400, 0.1, 2, Features.INPUTS, Normalization.NONE);
    return playground(
        "A spiral from two inputs",
        material,
        layers(Activation.TANH, 16, 16, 1),
        "binary-cross-entropy",
        0.01,
        10,
        200);
  }

  /** TensorFlow Playground's seven features make a smaller network enough. */
  static Playground spiralFeatures() {
    Features features =
        new Features(List.of("x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"));
    Material material = material(Generator.SPIRAL, 400, 0.1, 2, features, Normalization.STANDARD);
    return playground(
        "A spiral from seven features",
        material,
        layers(Activation.TANH, 8, 1),
        "binary-cross-entropy",
        0.01,
        10,
        100);
  }

  static Playground iris() {
    Material material =
        new Material(
            Data.Generated.of(Recipe.of(Generator.IRIS)),
            new Preparation(Features.INPUTS, Normalization.STANDARD, new Split(0.7, SEED)));
    return playground(
        "Fisher's irises",
        material,
        layers(Activation.TANH, 8, 3),
        "softmax-cross-entropy",
        0.01,
        15,
        100);
  }

  static Playground sine() {
    Material material =
        material(Generator.SINE, 100, 0.1, 0, Features.INPUTS, Normalization.STANDARD);
    return playground(
        "A sine from one input",
        material,
        layers(Activation.TANH, 16, 16, 1),
        "half-squared-error",
        0.01,
        10,
        200);
  }

  private static Material material(
      Generator generator,
      int rows,
      double noise,
      int classes,
      Features features,
      Normalization normalization) {
    Recipe recipe = new Recipe(generator, rows, noise, classes, SEED);
    Preparation preparation = new Preparation(features, normalization, new Split(0.7, Seed.of(2)));
    return new Material(Data.Generated.of(recipe), preparation);
  }

  /** Hidden layers, and a linear one for the output. */
  private static List<LayerShape> layers(Activation hidden, int... units) {
    List<LayerShape> layers = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      layers.add(new LayerShape(units[i], i == units.length - 1 ? Activation.LINEAR : hidden));
    }
    return layers;
  }

  /** Trained by Adam in shuffled batches, evaluated once an epoch. */
  private static Playground playground(
      String title,
      Material material,
      List<LayerShape> layers,
      String loss,
      double rate,
      int batch,
      int epochs) {
    int rows = material.preparation().split().train(material.data().table().rows()).length;
    Batching batching = new Batching(batch, Seed.of(3));
    return new Playground(
        title,
        material,
        new Network(layers, Initializers.ALL.usual("xavier"), Seed.of(4)),
        new Learning(
            Loss.usual(LossFunctions.ALL.usual(loss)),
            null,
            Optimizers.ALL.usual("adam"),
            new NoClipping(),
            Schedule.constant(rate),
            batching,
            new Batches(rows, batch, null).perEpoch(),
            StopRules.afterEpochs(epochs)),
        new Start.Drawn(),
        "");
  }
}
