package nudge.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.LossFunctions;
import nudge.nn.Mlp;
import nudge.nn.Norm;
import nudge.nn.Penalty;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.optim.Sgd;
import nudge.random.Seed;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.ParameterTerm;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import nudge.tape.TrainingPlan;

/** Our own engine of the JVM. */
final class NudgeTape implements Contender {
  @Override
  public String name() {
    return "Nudge: tape";
  }

  @Override
  public Training start(Workload workload) {
    int rows = workload.rows().length;
    double[] inputs = Stream.of(workload.rows()).flatMapToDouble(DoubleStream::of).toArray();
    Batches batches = new Batches(rows, workload.batch(), null);
    TrainingPlan plan =
        new TrainingPlan(
            graph(workload),
            workload.mean(),
            decay(workload),
            new NoClipping(),
            new Sgd(),
            batches);
    Engine engine = new TapeEngine(plan, new Rows(rows, inputs, workload.targets()));
    return new Run(engine, workload.rate(), Checkpoint.initial(workload.start(), 0));
  }

  private static RowGraph graph(Workload workload) {
    List<LayerShape> shapes = new ArrayList<>();
    for (Workload.Layer layer : workload.layers()) {
      shapes.add(new LayerShape(layer.units(), Activation.of(id(layer.activation()))));
    }
    Mlp network = new Mlp(workload.inputs(), shapes, Seed.of(1).open());
    List<Value> inputs = Stream.generate(() -> Value.of(0)).limit(workload.inputs()).toList();
    List<Value> targets = List.of(Value.of(0));
    List<List<Unit>> units = network.units(inputs);
    Value loss = LossFunctions.ALL.usual(id(workload.loss())).of(Unit.outputs(units), targets);
    return new RowGraph(network.parameters(), inputs, targets, units, loss);
  }

  private static String id(Enum<?> named) {
    return named.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ParameterTerm decay(Workload workload) {
    if (workload.decay() == 0) {
      return null;
    }
    Value parameter = Value.of(0);
    boolean[] all = new boolean[workload.start().length];
    Arrays.fill(all, true);
    Penalty penalty = new Penalty(Norm.L2, workload.decay(), true);
    return new ParameterTerm(parameter, penalty.term(parameter), all);
  }

  private static final class Run implements Training {
    private final Engine engine;
    private final double rate;
    private Checkpoint at;
    private double[] rates = {};

    Run(Engine engine, double rate, Checkpoint start) {
      this.engine = engine;
      this.rate = rate;
      this.at = start;
    }

    @Override
    public void run(int updates) {
      if (rates.length < updates) {
        rates = new double[updates];
        Arrays.fill(rates, rate);
      }
      at = engine.run(at, rates, updates);
    }

    @Override
    public double[] parameters() {
      return at.parameters();
    }
  }
}
