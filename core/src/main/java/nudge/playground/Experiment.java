package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;
import nudge.training.Course;
import nudge.training.Evaluator;
import nudge.training.Scoring;
import nudge.training.StopRules;
import nudge.training.Trainer;

/** A playground put together: its network traced for one row, its rows, its start, an engine. */
public final class Experiment {
  private final Playground playground;
  private final RowGraph graph;
  private final Rows rows;
  private final Checkpoint start;

  private Experiment(Playground playground, RowGraph graph, Rows rows, Checkpoint start) {
    this.playground = playground;
    this.graph = graph;
    this.rows = rows;
    this.start = start;
  }

  public static Experiment of(Playground playground) {
    Mlp network =
        new Mlp(
            playground.inputs(), playground.network().layers(), playground.network().seed().open());
    RowGraph graph = trace(playground, network);
    return new Experiment(playground, graph, rows(playground), start(playground, graph));
  }

  private static RowGraph trace(Playground playground, Mlp network) {
    List<Value> inputs = leaves(playground.inputs());
    List<Value> targets = leaves(playground.outputs());
    List<List<Unit>> units = network.units(inputs);
    Value loss = playground.learning().loss().of(Unit.outputs(units), targets);
    return new RowGraph(network.parameters(), inputs, targets, units, loss);
  }

  private static List<Value> leaves(int count) {
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Value.of(0));
    }
    return leaves;
  }

  private static Rows rows(Playground playground) {
    int count = playground.table().rows();
    int inputs = playground.table().inputs();
    int targets = playground.table().targets();
    double[] x = new double[count * inputs];
    double[] t = new double[count * targets];
    for (int r = 0; r < count; r++) {
      System.arraycopy(playground.table().inputs(r), 0, x, r * inputs, inputs);
      System.arraycopy(playground.table().targets(r), 0, t, r * targets, targets);
    }
    return new Rows(count, x, t);
  }

  private static Checkpoint start(Playground playground, RowGraph graph) {
    if (playground.start() instanceof Start.Given given) {
      return given.checkpoint();
    }
    double[] drawn = new double[graph.parameters().size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = graph.parameters().get(i).data();
    }
    return Checkpoint.initial(drawn, playground.learning().optimizer().slots());
  }

  /** The same experiment under a document that differs in its schedule only. */
  public Experiment with(Playground changed) {
    return new Experiment(changed, graph, rows, start);
  }

  /** Where the run begins. */
  public Checkpoint start() {
    return start;
  }

  /** The training rows. */
  public Rows rows() {
    return rows;
  }

  /** The engine that trains this playground. */
  public Engine engine() {
    return new ValueEngine(plan(), rows);
  }

  private TrainingPlan plan() {
    return new TrainingPlan(
        graph,
        false,
        null,
        new NoClipping(),
        playground.learning().optimizer(),
        Batches.full(rows.count()));
  }

  /** A run that goes on from a checkpoint of this playground. */
  public Trainer trainer(Checkpoint from) {
    Scoring scoring = Scoring.ofNumbers(rows, playground.outputs(), false);
    Course course =
        new Course(
            playground.schedule(),
            plan().batches(),
            playground.learning().evaluateEvery(),
            StopRules.NONE);
    return new Trainer(new Evaluator(engine(), rows, null, scoring), course, from);
  }
}
