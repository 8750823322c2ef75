package nudge.playground;

import java.util.List;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.nn.Activation;
import nudge.nn.Initializers;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.LossFunctions;
import nudge.nn.Norm;
import nudge.nn.Penalty;
import nudge.optim.Curves;
import nudge.optim.NoClipping;
import nudge.optim.Schedule;
import nudge.optim.Sgd;
import nudge.random.Seed;
import nudge.training.StopRules;

/** Presets that give the numbers of their sources, digit for digit. */
final class SourcePresets {
  private static final int SEED = 1337;
  private static final int STEPS = 100;

  private SourcePresets() {}

  static List<Preset> all() {
    return List.of(
        new Preset(
            "micrograd-demo",
            "micrograd's demo",
            "Moons, 337 weights and a margin: every point is right after 100 steps, as in demo.ipynb",
            SourcePresets::micrograd),
        classes(
            "circle", "As TensorFlow Playground opens: four units close a ring around the disc"),
        classes("xor", "Opposite quarters, as in TensorFlow Playground: two bends are to be found"),
        classes("gauss", "TensorFlow Playground's easiest: a single epoch parts its two clouds"),
        classes("spiral", "From x and y alone TensorFlow Playground's usual network fails at it"),
        numbers("plane", "reg-plane", "A number to predict, the same everywhere along a diagonal"),
        numbers(
            "multi-gauss",
            "reg-gauss",
            "A number to predict: hills and valleys, of which so small a network finds few"));
  }

  private static Preset classes(String kind, String sentence) {
    return tensorflow(kind, "dataset=" + kind, sentence);
  }

  private static Preset numbers(String kind, String name, String sentence) {
    return tensorflow(kind, "problem=regression&regDataset=" + name, sentence);
  }

  /** TensorFlow Playground's settings when it opens, save for its data. */
  private static Preset tensorflow(String kind, String settings, String sentence) {
    return new Preset(
        "tensorflow-" + kind,
        "TensorFlow Playground: " + kind,
        sentence,
        () -> TensorFlowLink.read(settings + "&seed=0.5").playground());
  }

  /** The notebook demo.ipynb of micrograd: moons, a max-margin loss, a rate that falls. */
  private static Playground micrograd() {
    Recipe moons = new Recipe(Generator.MOONS, 100, 0.1, 2, Seed.numpy(SEED));
    List<LayerShape> layers =
        List.of(
            new LayerShape(16, Activation.RELU),
            new LayerShape(16, Activation.RELU),
            new LayerShape(1, Activation.LINEAR));
    return new Playground(
        "",
        Material.of(Data.Generated.of(moons)),
        new Network(layers, Initializers.ALL.usual("micrograd"), Seed.python(SEED)),
        new Learning(
            Loss.usual(LossFunctions.ALL.usual("hinge")),
            new Penalty(Norm.L2, 1e-4, true),
            new Sgd(),
            new NoClipping(),
            Schedule.of(Curves.ALL.make("linear", 1, 0.1, STEPS)),
            Batching.FULL,
            1,
            StopRules.afterSteps(STEPS)),
        new Start.Drawn(),
        "",
        View.ALL.withNote(
            """
            The same data, weights and losses as in the notebook demo.ipynb of micrograd, digit for \
            digit.
            - [ ] Before the first step half of the points are right, and train loss and penalty \
            add up to 0.8958: the notebook's first line.
            - [ ] Play to step 100: the rate falls from 1 to 0.1, and every point is on its side.
            - [ ] The notebook ends at a loss of 0.011. Where is it? Look at the penalty."""));
  }
}
