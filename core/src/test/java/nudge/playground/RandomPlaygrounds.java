package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.data.Dataset;
import nudge.data.FeatureMap;
import nudge.data.Features;
import nudge.data.Normalization;
import nudge.data.Split;
import nudge.nn.Activation;
import nudge.nn.FormulaLoss;
import nudge.nn.Initializer;
import nudge.nn.Initializers;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.LossFunction;
import nudge.nn.LossFunctions;
import nudge.nn.Mlp;
import nudge.nn.Norm;
import nudge.nn.Penalty;
import nudge.optim.Clippings;
import nudge.optim.Curve;
import nudge.optim.Curves;
import nudge.optim.Optimizers;
import nudge.optim.Schedule;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Setting;
import nudge.training.Plateau;
import nudge.training.StopRules;

/** Small playgrounds of every kind, the same ones for the same seed. */
public final class RandomPlaygrounds {
  private static final String[] TITLES = {"", "XOR", "\"1\\2\"\n\t", "Größe ∑ 😀", "half \ud83d"};
  private static final String[] ACTIVATIONS = {
    "x*sigmoid(1.5*x)", "max(x, 0.1*x) - 0.2", "x^2/4", "(1 + x^2)^0.3 - 1"
  };
  private static final String[] LOSSES = {
    "(y - t)^4",
    "log(1 + (y - t)^2)",
    "abs(y - t)*exp(-t)",
    "(1 + (y - t)^2)^0.75",
    "(2 + sin(t + 1e7))*(y - t)^2"
  };
  private static final String[] FEATURES = {
    "x0^2", "sin(3*x0)", "exp(-x0^2)", "sqrt(2 + x0^2)", "abs(x0)^1.5", "x0"
  };

  private final Random random;
  private final RandomTables tables;

  public RandomPlaygrounds(long seed) {
    this.random = new Random(seed);
    this.tables = new RandomTables(random);
  }

  public Playground next() {
    Data data = oneIn(4) ? tables.drawn() : given(tables.next());
    Dataset table = data.table();
    Material material = new Material(data, preparation(table));
    Loss loss = loss(table);
    int inputs = inputs(material);
    Network network = network(new Targets(table, loss.function()).count());
    Learning learning = learning(loss);
    int rows = material.preparation().split().train(table.rows()).length;
    int parameters = Mlp.parameterCount(inputs, network.layers());
    return new Playground(
        TITLES[random.nextInt(TITLES.length)],
        material,
        network,
        learning,
        oneIn(3) ? given(parameters, learning, rows) : new Start.Drawn(),
        oneIn(4) ? "x = " + tables.number() + "\ny = tanh(2*x) # a comment" : "");
  }

  private Data given(Dataset table) {
    return new Data.Given(table, oneIn(4) ? new Data.Version("d" + upTo(1000), upTo(9)) : null);
  }

  private Preparation preparation(Dataset table) {
    String input = Features.identifier(tables.numericInput(table));
    List<String> formulas = new ArrayList<>();
    for (String formula : FEATURES) {
      if (oneIn(2)) {
        formulas.add(formula.replace("x0", input));
      }
    }
    Normalization[] kinds = Normalization.values();
    return new Preparation(
        oneIn(3) ? new Features(formulas) : Features.INPUTS,
        kinds[random.nextInt(kinds.length)],
        oneIn(2) ? Split.NONE : new Split(random.nextDouble() + 1e-9, oneIn(3) ? null : seed()));
  }

  private static int inputs(Material material) {
    return FeatureMap.of(material.preparation().features(), material.data().table().columns())
        .count();
  }

  private Loss loss(Dataset table) {
    boolean classes = Columns.areCompared(table);
    LossFunction function = any(LossFunctions.ALL);
    while (function.comparesClasses() && !classes) {
      function = any(LossFunctions.ALL);
    }
    if (oneIn(5)) {
      function = FormulaLoss.parse(LOSSES[random.nextInt(LOSSES.length)]);
    }
    return new Loss(function, random.nextBoolean());
  }

  private Network network(int outputs) {
    List<LayerShape> layers = new ArrayList<>();
    for (int hidden = random.nextInt(3); hidden > 0; hidden--) {
      layers.add(new LayerShape(upTo(6), activation()));
    }
    layers.add(new LayerShape(outputs, activation()));
    Initializer initializer = any(Initializers.ALL);
    return new Network(layers, initializer, initializer.draws() ? seed() : Seed.of(0));
  }

  private Activation activation() {
    List<String> ids = Activation.ids();
    return Activation.of(
        oneIn(5)
            ? ACTIVATIONS[random.nextInt(ACTIVATIONS.length)]
            : oneIn(2) ? "tanh" : ids.get(random.nextInt(ids.size())));
  }

  private Learning learning(Loss loss) {
    boolean biases = random.nextBoolean();
    Norm norm = random.nextBoolean() ? Norm.L1 : Norm.L2;
    return new Learning(
        loss,
        oneIn(2) ? null : new Penalty(norm, rate() / 10, biases),
        any(Optimizers.ALL),
        any(Clippings.ALL),
        schedule(),
        batching(),
        upTo(5),
        stop());
  }

  private Batching batching() {
    int size = oneIn(2) ? 0 : upTo(12);
    return oneIn(2)
        ? new Batching(size, null, oneIn(2))
        : new Batching(size, Seed.of(random.nextLong()));
  }

  private StopRules stop() {
    return oneIn(2)
        ? StopRules.NONE
        : new StopRules(
            upTo(100),
            oneIn(2) ? 0 : upTo(50),
            oneIn(2) ? null : random.nextDouble() / 100,
            oneIn(2) ? null : new Plateau(upTo(50), random.nextDouble() / 10));
  }

  private Schedule schedule() {
    Curve curve = oneIn(2) ? new Curve.Constant(rate()) : any(Curves.ALL);
    Schedule schedule = new Schedule(curve, oneIn(3) ? upTo(20) : 0, List.of());
    for (int step = upTo(30); oneIn(2); step += upTo(30)) {
      schedule = schedule.with(step, rate());
    }
    return schedule;
  }

  /** One of all kinds, its settings around what is usual. */
  private <T extends Choice> T any(Choices<T> choices) {
    String id = choices.ids().get(random.nextInt(choices.ids().size()));
    List<Setting> settings = choices.settings(id);
    double[] chosen = new double[settings.size()];
    for (int i = 0; i < chosen.length; i++) {
      Setting setting = settings.get(i);
      double near = setting.usual() * (0.9 + 0.2 * random.nextDouble());
      chosen[i] = oneIn(2) ? setting.usual() : Math.min(setting.high(), near);
    }
    return choices.make(id, chosen);
  }

  /** From 0.001 to 0.5, small ones as often as large ones. */
  private double rate() {
    return 0.001 * Math.pow(500, random.nextDouble());
  }

  private Seed seed() {
    long value = oneIn(2) ? random.nextLong() : random.nextInt(100) - 50;
    return switch (random.nextInt(6)) {
      case 0 -> Seed.numpy(Math.abs(value % 1000));
      case 1 -> Seed.seedrandom("ünï " + value).after(random.nextInt(100));
      case 2, 3 -> Seed.of(value);
      default -> Seed.python(value);
    };
  }

  private Start given(int parameters, Learning learning, int rows) {
    int step = random.nextInt(50);
    int batch = random.nextInt(learning.batching().perEpoch(rows));
    double[] slots = tables.numbers(parameters * learning.optimizer().slots());
    for (int i = 0; i < slots.length; i++) {
      slots[i] = Math.abs(slots[i]);
    }
    return new Start.Given(
        new Checkpoint(
            step, step / 2, batch, random.nextInt(step + 1), tables.numbers(parameters), slots));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }
}
