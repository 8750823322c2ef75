package nudge.playground;

import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.random.Seed;
import nudge.tape.Checkpoint;

/** What Andrej Karpathy's lecture on micrograd builds: its network and its neuron. */
final class LecturePresets {
  private static final Learning LEARNING = Learning.notebook(0.05, 20);

  private LecturePresets() {}

  static List<Preset> all() {
    return List.of(
        new Preset(
            "notebook",
            "The notebook's network",
            "The network of the micrograd lecture: four rows of three numbers, learned in 20 steps",
            LecturePresets::notebook),
        new Preset(
            "neuron",
            "One neuron",
            "The lecture's neuron with its weights: one row, and every derivative can be checked",
            LecturePresets::neuron));
  }

  /** Four rows of three numbers and a network of two hidden layers. */
  private static Playground notebook() {
    return new Playground(
        "",
        material(Recipe.of(Generator.NOTEBOOK).table()),
        Network.notebook(List.of(tanh(4), tanh(4), tanh(1)), Seed.python(42)),
        LEARNING,
        new Start.Drawn(),
        "");
  }

  /** One unit with given weights, at the point where 1 − o² is one half. */
  private static Playground neuron() {
    List<Column> columns = List.of(Column.input("x1"), Column.input("x2"), Column.target("target"));
    double[] weightsAndBias = {-3, 1, 6.8813735870195432};
    return new Playground(
        "",
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
