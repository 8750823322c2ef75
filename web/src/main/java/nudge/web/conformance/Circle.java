package nudge.web.conformance;

import java.util.List;
import java.util.stream.Stream;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.Initializers;
import nudge.nn.LayerShape;
import nudge.nn.LossFunctions;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.optim.Sgd;
import nudge.random.RandomSource;
import nudge.random.Seed;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;

/**
 * A training of any size, also of sizes that no document has: whether points of the square lie in a
 * circle that covers half of it, learned by a network 2-width-width-1 of tanh.
 *
 * @param rows how many points
 * @param batch how many of them an update takes
 */
record Circle(int rows, int batch, int width) {
  private static final Seed SEED = Seed.of(42);

  TrainingPlan plan() {
    Batches batches = new Batches(rows, batch, null);
    return new TrainingPlan(graph(), true, null, new NoClipping(), new Sgd(), batches);
  }

  private RowGraph graph() {
    Mlp network = network();
    List<Value> inputs = List.of(Value.of(0), Value.of(0));
    List<Value> targets = List.of(Value.of(0));
    List<List<Unit>> units = network.units(inputs);
    Value loss = LossFunctions.ALL.usual("half-squared-error").of(Unit.outputs(units), targets);
    return new RowGraph(network.parameters(), inputs, targets, units, loss);
  }

  private Mlp network() {
    List<LayerShape> shapes =
        Stream.of(width, width, 1).map(units -> new LayerShape(units, Activation.TANH)).toList();
    return new Mlp(2, shapes, Initializers.ALL.usual("xavier"), SEED.open());
  }

  Checkpoint start() {
    double[] drawn = network().parameters().stream().mapToDouble(Value::data).toArray();
    return Checkpoint.initial(drawn, 0);
  }

  Rows points() {
    RandomSource random = SEED.open();
    double[] inputs = new double[2 * rows];
    double[] targets = new double[rows];
    for (int row = 0; row < rows; row++) {
      double x = random.uniform(-1, 1);
      double y = random.uniform(-1, 1);
      inputs[2 * row] = x;
      inputs[2 * row + 1] = y;
      targets[row] = x * x + y * y < 2 / Math.PI ? 1 : -1;
    }
    return new Rows(rows, inputs, targets);
  }
}
