package nudge.playground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.Mlp;
import nudge.optim.NoClipping;
import nudge.optim.Schedule;
import nudge.optim.Sgd;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.training.StopRules;

/** Small playgrounds of every kind, the same ones for the same seed. */
public final class RandomPlaygrounds {
  private static final String[] TITLES = {"", "XOR", "\"1\\2\"\n\t", "Größe ∑ 😀", "half \ud83d"};

  private final Random random;

  public RandomPlaygrounds(long seed) {
    this.random = new Random(seed);
  }

  public Playground next() {
    int inputs = upTo(4);
    int targets = upTo(2);
    List<LayerShape> layers = layers(targets);
    return new Playground(
        TITLES[random.nextInt(TITLES.length)],
        Material.of(
            new Data.Given(
                table(inputs, targets),
                oneIn(4) ? new Data.Version("d" + upTo(1000), upTo(9)) : null)),
        Network.notebook(
            layers, Seed.python(oneIn(2) ? random.nextLong() : random.nextInt(100) - 50)),
        new Learning(
            Loss.SQUARED_ERROR,
            null,
            new Sgd(),
            new NoClipping(),
            schedule(),
            Batching.FULL,
            upTo(5),
            oneIn(2) ? StopRules.NONE : StopRules.afterSteps(upTo(100))),
        oneIn(3) ? given(Mlp.parameterCount(inputs, layers)) : new Start.Drawn(),
        oneIn(4) ? "x = " + number() + "\ny = tanh(2*x) # a comment" : "");
  }

  /** Inputs and targets in any order. */
  private Dataset table(int inputs, int targets) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      columns.add(Column.input("x" + i));
    }
    for (int i = 0; i < targets; i++) {
      columns.add(Column.target("t" + i));
    }
    Collections.shuffle(columns, random);
    return Dataset.of(columns, numbers(upTo(90) * columns.size()));
  }

  private List<LayerShape> layers(int targets) {
    List<LayerShape> layers = new ArrayList<>();
    for (int hidden = random.nextInt(3); hidden > 0; hidden--) {
      layers.add(new LayerShape(upTo(6), activation()));
    }
    layers.add(new LayerShape(targets, activation()));
    return layers;
  }

  private Activation activation() {
    List<String> ids = Activation.ids();
    return Activation.of(ids.get(random.nextInt(ids.size())));
  }

  private Schedule schedule() {
    Schedule schedule = Schedule.constant(rate());
    for (int step = upTo(30); oneIn(2); step += upTo(30)) {
      schedule = schedule.with(step, rate());
    }
    return schedule;
  }

  /** From 0.001 to 0.5, small ones as often as large ones. */
  private double rate() {
    return 0.001 * Math.pow(500, random.nextDouble());
  }

  private Start given(int parameters) {
    int step = random.nextInt(50);
    return new Start.Given(new Checkpoint(step, step, 0, step, numbers(parameters), new double[0]));
  }

  private double[] numbers(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number();
    }
    return numbers;
  }

  /** Within ±1; short decimals and whole numbers among them, as people type them. */
  private double number() {
    double number = 2 * random.nextDouble() - 1;
    return oneIn(3) ? number : oneIn(2) ? Math.rint(number * 10) / 10 : Math.rint(number);
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }
}
