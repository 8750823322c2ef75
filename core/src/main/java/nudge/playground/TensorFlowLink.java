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
import nudge.nn.Norm;
import nudge.nn.Penalty;
import nudge.optim.NoClipping;
import nudge.optim.Optimizers;
import nudge.optim.Schedule;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import nudge.text.Numbers;
import nudge.training.StopRules;

/**
 * A link to TensorFlow Playground as a playground that trains the same data from the same start
 * with the same updates: its generator draws the data, shuffles them, and goes on to draw the
 * weights; the first rows are trained on, in their order, for ever the same.
 *
 * <p>Of its defects those are imitated on which the numbers depend: rows left over at the end of an
 * epoch count for the next one, and where a batch is larger than all rows nothing is ever learned.
 * Its L1 kills a weight that crosses 0, and its L2 is half of the square.
 */
public final class TensorFlowLink {
  private static final List<String> CLASSES = List.of("circle", "xor", "gauss", "spiral");
  private static final List<String> NUMBERS = List.of("reg-plane", "reg-gauss");
  private static final List<String> PROBLEMS = List.of("classification", "regression");
  private static final List<String> PENALTIES = List.of("none", "L1", "L2");
  private static final List<String> ACTIVATIONS = List.of("tanh", "relu", "sigmoid", "linear");
  private static final int POINTS = 500;
  private static final int POINTS_OF_NUMBERS = 1200;
  private static final double MOST_NOISE = 80;
  private static final double NOISE_INSTEAD = 50;
  private static final String NO_SEED = "0.5";

  /** It goes on until it is paused; whoever wants more than this presses Play again. */
  private static final int EPOCHS = 500;

  /** The names by which such a link is known. */
  private static final List<String> PROPERTIES =
      List.of(
          "activation",
          "regularization",
          "batchSize",
          "dataset",
          "regDataset",
          "learningRate",
          "regularizationRate",
          "noise",
          "networkShape",
          "seed",
          "showTestData",
          "discretize",
          "percTrainData",
          "tutorial",
          "problem",
          "initZero",
          "hideText");

  /** Its features in the order in which the network reads them, and ours. */
  private static final String[][] FEATURES = {
    {"x", "x1"},
    {"y", "x2"},
    {"xSquared", "x1^2"},
    {"ySquared", "x2^2"},
    {"xTimesY", "x1*x2"},
    {"sinX", "sin(x1)"},
    {"sinY", "sin(x2)"}
  };

  private final LinkProperties properties;
  private final List<String> notes = new ArrayList<>();
  private final boolean regression;
  private final Playground playground;

  private TensorFlowLink(String fragment) {
    properties = new LinkProperties(fragment);
    if (!properties.hasAny(PROPERTIES)) {
      throw new InvalidInput(
          "This is no link to TensorFlow Playground: it has none of the settings, such as dataset or"
              + " seed");
    }
    regression = properties.choice("problem", PROBLEMS).equals("regression");
    Recipe recipe = recipe();
    int rows = trainingRows(recipe.rows());
    Split split = new Split((double) rows / recipe.rows(), null);
    Material material =
        new Material(
            Data.Generated.of(recipe), new Preparation(features(), Normalization.NONE, split));
    playground =
        new Playground(
            "TensorFlow Playground: " + recipe.generator().id(),
            material,
            network(recipe),
            learning(rows),
            new Start.Drawn(),
            "");
    noteUnused();
  }

  /** Whether a text is such a link, with or without {@code #} and what stands before it. */
  public static boolean is(String link) {
    String fragment = fragment(link);
    return fragment.indexOf('=') > 0
        && !fragment.startsWith(Link.VERSION)
        && fragment.indexOf("://") < 0;
  }

  /** Mail and chat programs write = and & as %3D and %26. */
  private static String fragment(String link) {
    String fragment = link.substring(link.indexOf('#') + 1);
    return fragment.indexOf('=') >= 0
        ? fragment
        : fragment.replace("%3D", "=").replace("%3d", "=").replace("%26", "&");
  }

  /**
   * @throws InvalidInput that names the property which cannot be read
   */
  public static TensorFlowLink read(String link) {
    return new TensorFlowLink(fragment(link));
  }

  public Playground playground() {
    return playground;
  }

  /** What a person should know who compares: what was not given, means nothing here or is odd. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** What was read, and then the notes, for people. */
  public String sentence() {
    StringBuilder text =
        new StringBuilder("Read from TensorFlow Playground's link: ").append(summary());
    for (String note : notes) {
      text.append("; ").append(note);
    }
    return text.toString();
  }

  private String summary() {
    Data.Generated data = (Data.Generated) playground.data();
    StringBuilder text = new StringBuilder(data.recipe().generator().id());
    int rows = data.recipe().rows();
    int trained = playground.preparation().split().train(rows).length;
    text.append(" of ").append(rows).append(" points, ").append(trained).append(" to train on");
    text.append(", noise ").append(percent(data.recipe().noise()));
    text.append(", seed ").append(data.recipe().seed().value());
    text.append(", network ").append(playground.inputs());
    for (LayerShape layer : playground.network().layers()) {
      text.append('-').append(layer.units());
    }
    text.append(' ').append(playground.network().layers().get(0).activation().id());
    text.append(", rate ").append(Numbers.format(playground.schedule().rate(0)));
    text.append(", batches of ").append(playground.learning().batching().of(trained).size());
    Penalty penalty = playground.learning().penalty();
    return text.append(penalty == null ? "" : ", " + penalty.norm().id() + " penalty").toString();
  }

  /** A share of which little more than its hundredths counts. */
  private static String percent(double share) {
    return Numbers.format(Math.floor(share * 1e5 + 0.5) / 1000);
  }

  private Recipe recipe() {
    String kind = regression ? properties.choice("regDataset", NUMBERS) : "";
    Generator generator =
        switch (regression ? kind : properties.choice("dataset", CLASSES)) {
          case "xor" -> Generator.XOR;
          case "gauss" -> Generator.GAUSS;
          case "spiral" -> Generator.SPIRAL;
          case "reg-plane" -> Generator.PLANE;
          case "reg-gauss" -> Generator.MULTI_GAUSS;
          default -> Generator.CIRCLE;
        };
    int points = regression ? POINTS_OF_NUMBERS : POINTS;
    return new Recipe(generator, points, noise() / 100, generator.usualClasses(), seed());
  }

  private Seed seed() {
    String seed = properties.text("seed");
    if (seed == null) {
      notes.add("it has no seed, for which TensorFlow Playground takes another at every visit");
    }
    return Seed.seedrandom(seed == null ? NO_SEED : LinkProperties.asInAddress(seed));
  }

  private double noise() {
    double noise = properties.number("noise", 0, -Double.MAX_VALUE, Double.MAX_VALUE);
    double used = noise > MOST_NOISE ? NOISE_INSTEAD : Math.max(0, noise);
    if (used != noise) {
      notes.add("its noise is out of range, so it is " + Numbers.format(used) + ", as there");
    }
    return used;
  }

  private int trainingRows(int rows) {
    double percent = properties.number("percTrainData", 50, 0, 100);
    int trained = (int) Math.floor(rows * percent / 100);
    if (trained == 0) {
      throw InvalidInput.field("percTrainData", "leaves no points to train on");
    }
    return trained;
  }

  private Features features() {
    List<String> formulas = new ArrayList<>();
    for (String[] feature : FEATURES) {
      boolean usual = feature[0].length() == 1;
      boolean used = properties.flag(feature[0], usual);
      if (!properties.hides(feature[0]) && used) {
        formulas.add(feature[1]);
      }
    }
    if (formulas.isEmpty()) {
      throw new InvalidInput("This link switches off every feature: the network would see nothing");
    }
    return formulas.equals(List.of("x1", "x2")) ? Features.INPUTS : new Features(formulas);
  }

  private Network network(Recipe recipe) {
    Activation hidden = Activation.of(properties.choice("activation", ACTIVATIONS));
    List<LayerShape> layers = new ArrayList<>();
    for (int units : properties.shape("networkShape", List.of(4, 2))) {
      layers.add(new LayerShape(units, hidden));
    }
    layers.add(new LayerShape(1, regression ? Activation.LINEAR : Activation.TANH));
    boolean zero = properties.flag("initZero", false);
    String initializer = zero ? "zeros" : "tensorflow-playground";
    return new Network(layers, Initializers.ALL.usual(initializer), recipe.rest());
  }

  private Learning learning(int rows) {
    double rate = properties.number("learningRate", 0.03, 0, 1000);
    int size = properties.integer("batchSize", 10, 1, Integer.MAX_VALUE);
    boolean learns = size <= rows;
    if (!learns) {
      notes.add(
          "a batch of "
              + size
              + " is more than its "
              + rows
              + " training points, so that nothing is ever learned there: the rate is 0");
    }
    Penalty penalty = penalty();
    boolean dying = penalty != null && penalty.norm() == Norm.L1;
    Batching batching = learns ? new Batching(size, null, rows % size > 0) : Batching.FULL;
    return new Learning(
        Loss.usual(LossFunctions.ALL.usual("half-squared-error")),
        penalty,
        Optimizers.ALL.usual(dying ? "sparse-sgd" : "sgd"),
        new NoClipping(),
        Schedule.constant(learns ? rate : 0),
        batching,
        batching.perEpoch(rows),
        StopRules.afterEpochs(EPOCHS));
  }

  private Penalty penalty() {
    String kind = properties.choice("regularization", PENALTIES);
    double rate = properties.number("regularizationRate", 0, 0, 1000);
    if (rate == 0 || kind.equals("none")) {
      return null;
    }
    return kind.equals("L1")
        ? new Penalty(Norm.L1, rate, false)
        : new Penalty(Norm.L2, rate / 2, false);
  }

  private void noteUnused() {
    List<String> unused = properties.unused();
    if (!unused.isEmpty()) {
      notes.add("these of its settings mean nothing here: " + String.join(", ", unused));
    }
  }
}
