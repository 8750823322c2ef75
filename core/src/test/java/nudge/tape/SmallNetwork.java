package nudge.tape;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.optim.Schedule;
import nudge.optim.Sgd;
import nudge.random.PythonRandom;

/** A network of two inputs, three hidden units and two outputs, with random rows to learn. */
record SmallNetwork(RowGraph graph, Rows rows) {
  static SmallNetwork of(Activation hidden, int rows, long seed) {
    List<LayerShape> shapes =
        List.of(new LayerShape(3, hidden), new LayerShape(2, Activation.LINEAR));
    Mlp network = new Mlp(2, shapes, PythonRandom.seeded(seed));
    List<Value> inputs = leaves(2);
    List<Value> targets = leaves(2);
    List<List<Unit>> units = network.units(inputs);
    Value loss = Loss.SQUARED_ERROR.of(Unit.outputs(units), targets);
    Random random = new Random(seed);
    double[] x = random.doubles(2L * rows, -1, 1).toArray();
    double[] t = random.doubles(2L * rows, -1, 1).toArray();
    return new SmallNetwork(
        new RowGraph(network.parameters(), inputs, targets, units, loss), new Rows(rows, x, t));
  }

  /** An engine and the rates that it is given. */
  record Run(Engine engine, Schedule schedule, Rows rows) {
    Checkpoint run(Checkpoint from, int steps) {
      return engine.run(from, schedule.rates(from.step(), steps));
    }

    double loss(Checkpoint at) {
      return engine.evaluate(at, rows).loss();
    }

    double[] predict(Checkpoint at, double[] inputs) {
      return engine.predict(at, inputs);
    }
  }

  Run engine(Schedule schedule) {
    TrainingPlan plan =
        new TrainingPlan(
            graph, false, null, new NoClipping(), new Sgd(), Batches.full(rows.count()));
    return new Run(new ValueEngine(plan, rows), schedule, rows);
  }

  Run engine(double rate) {
    return engine(Schedule.constant(rate));
  }

  /** The state before the first step; to be asked for before an engine has run. */
  Checkpoint start() {
    return Checkpoint.initial(graph.parameters().stream().mapToDouble(Value::data).toArray(), 0);
  }

  private static List<Value> leaves(int count) {
    return Stream.generate(() -> Value.of(0)).limit(count).toList();
  }

  /** A checkpoint with one parameter moved. */
  static Checkpoint moved(Checkpoint at, int parameter, double by) {
    double[] parameters = at.parameters();
    parameters[parameter] += by;
    return new Checkpoint(at.step(), at.epoch(), at.batch(), at.updates(), parameters, at.slots());
  }
}
