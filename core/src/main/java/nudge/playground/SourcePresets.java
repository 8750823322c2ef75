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

  /** The notebook demo.ipynb of micrograd: moons, a max-margin loss, a rate that falls. */
  static Playground micrograd() {
    Recipe moons = new Recipe(Generator.MOONS, 100, 0.1, 2, Seed.numpy(SEED));
    List<LayerShape> layers =
        List.of(
            new LayerShape(16, Activation.RELU),
            new LayerShape(16, Activation.RELU),
            new LayerShape(1, Activation.LINEAR));
    return new Playground(
        "micrograd's demo",
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
        "");
  }

  /** TensorFlow Playground's settings when it opens, save for its data. */
  static Playground tensorflow(String settings) {
    return TensorFlowLink.read(settings + "&seed=0.5").playground();
  }
}
