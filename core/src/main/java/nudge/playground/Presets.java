package nudge.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;

/** Playgrounds to begin with, by name. */
public final class Presets {
  /** The one that the page opens with. */
  public static final String FIRST = "notebook";

  private static final Learning LEARNING = Learning.notebook(0.05, 20);

  private static final Map<String, Supplier<Playground>> ALL = all();

  private Presets() {}

  public static List<String> names() {
    return new ArrayList<>(ALL.keySet());
  }

  /**
   * @throws InvalidInput listing the names, if there is no such preset
   */
  public static Playground named(String name) {
    Supplier<Playground> preset = ALL.get(name);
    if (preset == null) {
      throw new InvalidInput(
          "There is no preset "
              + InvalidInput.quote(name)
              + "; known are "
              + String.join(", ", names()));
    }
    return preset.get();
  }

  private static Map<String, Supplier<Playground>> all() {
    Map<String, Supplier<Playground>> presets = new LinkedHashMap<>();
    presets.put(FIRST, Presets::notebook);
    presets.put("neuron", Presets::neuron);
    presets.put("moons", SamplePresets::moons);
    presets.put("spiral", SamplePresets::spiral);
    presets.put("spiral-features", SamplePresets::spiralFeatures);
    presets.put("iris", SamplePresets::iris);
    presets.put("sine", SamplePresets::sine);
    presets.put("micrograd-demo", SourcePresets::micrograd);
    for (String kind : List.of("circle", "xor", "gauss", "spiral")) {
      presets.put("tensorflow-" + kind, () -> SourcePresets.tensorflow("dataset=" + kind));
    }
    presets.put(
        "tensorflow-plane",
        () -> SourcePresets.tensorflow("problem=regression&regDataset=reg-plane"));
    presets.put(
        "tensorflow-multi-gauss",
        () -> SourcePresets.tensorflow("problem=regression&regDataset=reg-gauss"));
    return presets;
  }

  /** Four rows of three numbers and a network of two hidden layers, as in the lecture. */
  private static Playground notebook() {
    return new Playground(
        "The notebook's network",
        material(Recipe.of(Generator.NOTEBOOK).table()),
        Network.notebook(List.of(tanh(4), tanh(4), tanh(1)), Seed.python(42)),
        LEARNING,
        new Start.Drawn(),
        "");
  }

  /** The lecture's neuron: one unit with given weights, at the point where 1 − o² is one half. */
  private static Playground neuron() {
    List<Column> columns = List.of(Column.input("x1"), Column.input("x2"), Column.target("target"));
    double[] weightsAndBias = {-3, 1, 6.8813735870195432};
    return new Playground(
        "One neuron",
        material(Dataset.of(columns, new double[] {2, 0, 1})),
        Network.notebook(List.of(tanh(1)), Seed.python(42)),
        LEARNING,
        new Start.Given(Checkpoint.initial(weightsAndBias, 0)),
        """
        # inputs
        x1 = 2; x2 = 0
        # weights and bias
        w1 = -3; w2 = 1
        b = 6.8813735870195432
        # the neuron
        o = tanh(x1*w1 + x2*w2 + b)
        """);
  }

  private static LayerShape tanh(int units) {
    return new LayerShape(units, Activation.TANH);
  }

  private static Material material(Dataset table) {
    return Material.of(Data.of(table));
  }
}
