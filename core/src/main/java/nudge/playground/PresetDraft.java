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

/**
 * A preset in the making: drawn data of which 70 % are trained on, weights drawn by Xavier's rule,
 * shuffled batches, and an evaluation every epoch, unless something else is said. Confined to the
 * method that makes it.
 */
final class PresetDraft {
  private final Recipe recipe;
  private Features features = Features.INPUTS;
  private Normalization normalization = Normalization.NONE;
  private Split split = new Split(0.7, Seed.of(2));
  private List<LayerShape> layers;
  private String loss;
  private String optimizer;
  private double rate;
  private int batch;
  private int epochs;
  private String initializer = "xavier";
  private Seed seed = Seed.of(4);
  private View view = View.ALL;

  PresetDraft(Recipe recipe) {
    this.recipe = recipe;
  }

  static PresetDraft drawn(Generator generator, int rows, double noise, int classes) {
    return new PresetDraft(new Recipe(generator, rows, noise, classes, Seed.of(1)));
  }

  PresetDraft features(Features chosen) {
    features = chosen;
    return this;
  }

  PresetDraft normalization(Normalization chosen) {
    normalization = chosen;
    return this;
  }

  PresetDraft split(Split chosen) {
    split = chosen;
    return this;
  }

  /** Hidden layers, and a linear one for the output. */
  PresetDraft layers(Activation hidden, int... units) {
    layers = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      layers.add(new LayerShape(units[i], i == units.length - 1 ? Activation.LINEAR : hidden));
    }
    return this;
  }

  PresetDraft weights(String kind, int drawnFrom) {
    initializer = kind;
    seed = Seed.of(drawnFrom);
    return this;
  }

  PresetDraft loss(String kind) {
    loss = kind;
    return this;
  }

  PresetDraft learning(String kind, double constantRate, int batchSize, int untilEpoch) {
    optimizer = kind;
    rate = constantRate;
    batch = batchSize;
    epochs = untilEpoch;
    return this;
  }

  /** What stands above the playground, for people. */
  PresetDraft note(String text) {
    view = View.ALL.withNote(text);
    return this;
  }

  Playground playground() {
    Data data = Data.Generated.of(recipe);
    int rows = split.train(data.table().rows()).length;
    Learning learning =
        new Learning(
            Loss.usual(LossFunctions.ALL.usual(loss)),
            null,
            Optimizers.ALL.usual(optimizer),
            new NoClipping(),
            Schedule.constant(rate),
            new Batching(batch, Seed.of(3)),
            new Batches(rows, batch, null).perEpoch(),
            StopRules.afterEpochs(epochs));
    return new Playground(
        "",
        new Material(data, new Preparation(features, normalization, split)),
        new Network(layers, Initializers.ALL.usual(initializer), seed),
        learning,
        new Start.Drawn(),
        "",
        view);
  }
}
