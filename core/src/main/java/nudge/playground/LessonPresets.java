package nudge.playground;

import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.data.Generator;
import nudge.data.Split;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.random.Seed;
import nudge.tape.Checkpoint;

/** Presets that show one thing each: what a network can do, and what goes wrong. */
final class LessonPresets {
  private static final String LOGISTIC = "binary-cross-entropy";

  private LessonPresets() {}

  /** What somebody sees who comes for the first time, and what follows from it. */
  static List<Preset> first() {
    return List.of(
        new Preset(
            Presets.FIRST,
            "A disc inside a ring",
            "The boundary closes around the disc: each of six units adds an edge to it",
            LessonPresets::circle),
        new Preset(
            "gauss",
            "Two clouds",
            "One unit is enough: its straight line begins on the wrong side and turns round",
            LessonPresets::gauss),
        new Preset(
            "xor",
            "Exclusive or",
            "No straight line parts opposite quarters; four units bend it",
            LessonPresets::xor));
  }

  static List<Preset> others() {
    return List.of(
        new Preset(
            "xor-by-hand",
            "Exclusive or, solved by hand",
            "Two relu units with weights from a textbook: nothing is left to learn. Change one",
            LessonPresets::xorByHand),
        new Preset(
            "overfitting",
            "Learned by heart",
            "Thirty noisy points and 1,185 weights: train loss falls to nothing, test loss rises",
            LessonPresets::overfitting),
        new Preset(
            "dying-relu",
            "Units that die",
            "At a rate of 2 all relu units of the second layer fall silent, and learning ends",
            LessonPresets::dyingRelu));
  }

  private static Playground circle() {
    return PresetDraft.drawn(Generator.CIRCLE, 200, 0.2, 2)
        .layers(Activation.TANH, 6, 1)
        .weights("xavier", 1)
        .loss(LOGISTIC)
        .learning("adam", 0.1, 10, 100)
        .playground();
  }

  private static Playground gauss() {
    return PresetDraft.drawn(Generator.GAUSS, 200, 0.5, 2)
        .layers(Activation.LINEAR, 1)
        .weights("xavier", 2)
        .loss(LOGISTIC)
        .learning("sgd", 0.03, 10, 20)
        .playground();
  }

  private static Playground xor() {
    return PresetDraft.drawn(Generator.XOR, 200, 0.3, 2)
        .layers(Activation.TANH, 4, 1)
        .loss(LOGISTIC)
        .learning("adam", 0.03, 10, 60)
        .playground();
  }

  /** The solution of Goodfellow, Bengio and Courville, "Deep Learning", 2016, section 6.1. */
  private static Playground xorByHand() {
    List<Column> columns = List.of(Column.input("x1"), Column.input("x2"), Column.target("target"));
    double[] rows = {0, 0, -1, 0, 1, 1, 1, 0, 1, 1, 1, -1};
    double[] first = {1, 1, 0};
    double[] second = {1, 1, -1};
    double[] output = {2, -4, -1};
    double[] weights = new double[9];
    System.arraycopy(first, 0, weights, 0, 3);
    System.arraycopy(second, 0, weights, 3, 3);
    System.arraycopy(output, 0, weights, 6, 3);
    List<LayerShape> layers =
        List.of(new LayerShape(2, Activation.RELU), new LayerShape(1, Activation.LINEAR));
    return new Playground(
        "",
        Material.of(Data.of(Dataset.of(columns, rows))),
        Network.notebook(layers, Seed.python(42)),
        Learning.notebook(0.01, 1000),
        new Start.Given(Checkpoint.initial(weights, 0)),
        "",
        View.ALL.withNote(
            """
            The first unit counts the ones, the second is 1 only where both are: 2 times the first \
            minus 4 times the second minus 1 is exclusive or.
            - [ ] Press Play. The loss is 0 already, and nothing moves.
            - [ ] Click a link of the network, type another weight, and play again.
            - [ ] Press Enter in Seed: from how many random starts does it get there by itself?"""));
  }

  private static Playground overfitting() {
    return PresetDraft.drawn(Generator.XOR, 60, 1, 2)
        .split(new Split(0.5, Seed.of(2)))
        .layers(Activation.TANH, 32, 32, 1)
        .loss(LOGISTIC)
        .learning("adam", 0.01, 30, 100)
        .note(
            """
            Watch both losses: soon the network gets better at the points that it is shown, and \
            worse at those that it is not (the hollow ones).
            - [ ] What does a penalty L2 of 0.03 change (behind More)?
            - [ ] What do 1000 points change?""")
        .playground();
  }

  private static Playground dyingRelu() {
    return PresetDraft.drawn(Generator.CIRCLE, 200, 0.2, 2)
        .layers(Activation.RELU, 8, 8, 1)
        .weights("he", 4)
        .loss(LOGISTIC)
        .learning("sgd", 2, 10, 20)
        .note(
            """
            The first updates are so large that sums of the second layer become negative for every \
            point. There a relu gives 0 and has the slope 0: nothing learns through it any more.
            - [ ] Press Reset, set the learning rate to 0.3, and play: it learns.
            - [ ] Do the same at 2 with tanh, or with leaky_relu.""")
        .playground();
  }
}
