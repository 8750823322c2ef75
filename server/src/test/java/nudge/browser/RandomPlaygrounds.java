package nudge.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.playground.Playground;
import nudge.playground.Start;
import nudge.random.Seed;

/** Small playgrounds of every kind; some of them explode. */
final class RandomPlaygrounds {
  private final Random random;

  RandomPlaygrounds(Random random) {
    this.random = random;
  }

  Playground next() {
    int inputs = upTo(4);
    int targets = upTo(2);
    return new Playground(
        "Random",
        table(inputs, targets),
        null,
        layers(targets),
        Seed.python(random.nextLong()),
        Loss.SQUARED_ERROR,
        Optimizer.SGD,
        rates(),
        upTo(5),
        0,
        new Start.Drawn(),
        "");
  }

  private Dataset table(int inputs, int targets) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      columns.add(Column.input("x" + i));
    }
    for (int i = 0; i < targets; i++) {
      columns.add(Column.target("t" + i));
    }
    double[] values = random.doubles((long) upTo(8) * columns.size(), -3, 3).toArray();
    return Dataset.of(columns, values);
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
    return Activation.values()[random.nextInt(Activation.values().length)];
  }

  /** From 0.0001 to 1, with a change on the way. */
  private Schedule rates() {
    return Schedule.constant(Math.pow(10, -4 * random.nextDouble()))
        .with(upTo(19), Math.pow(10, -4 * random.nextDouble()));
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }
}
