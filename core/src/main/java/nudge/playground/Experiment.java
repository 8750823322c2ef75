package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.GradientCheck;
import nudge.autograd.Value;
import nudge.nn.Initializer;
import nudge.nn.Initializers;
import nudge.nn.Mlp;
import nudge.nn.ParameterPlace;
import nudge.nn.Penalty;
import nudge.nn.Unit;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.ParameterTerm;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import nudge.tape.TrainingPlan;
import nudge.training.ConfusionMatrix;
import nudge.training.Course;
import nudge.training.Diagnosis;
import nudge.training.Evaluator;
import nudge.training.Health;
import nudge.training.Names;
import nudge.training.Scoring;
import nudge.training.StopRules;
import nudge.training.Trainer;
import nudge.training.TrainingObjective;

/** A playground put together: its network traced for one row, its rows, its start, an engine. */
public final class Experiment {
  private final Playground playground;
  private final Prepared prepared;
  private final TrainingPlan plan;
  private final Checkpoint start;
  private final Engine engine;

  private Experiment(
      Playground playground,
      Prepared prepared,
      TrainingPlan plan,
      Checkpoint start,
      Engine engine) {
    this.playground = playground;
    this.prepared = prepared;
    this.plan = plan;
    this.start = start;
    this.engine = engine;
  }

  /** What trains a plan on its training rows. */
  public interface Engines {
    Engine of(TrainingPlan plan, Rows training);
  }

  /** With the engine that runs everywhere. */
  public static Experiment of(Playground playground) {
    return of(playground, TapeEngine::new);
  }

  public static Experiment of(Playground playground, Engines engines) {
    Prepared prepared = Prepared.of(playground);
    Mlp network = network(playground);
    TrainingPlan plan = plan(playground, network, prepared.training().count());
    Engine engine = engines.of(plan, prepared.training());
    return new Experiment(playground, prepared, plan, start(playground, plan), engine);
  }

  /** Parameters that are given need not be drawn: those of the graph are put there by engines. */
  private static Mlp network(Playground playground) {
    Network network = playground.network();
    Initializer initializer =
        playground.start() instanceof Start.Given
            ? Initializers.ALL.usual("zeros")
            : network.initializer();
    return new Mlp(playground.inputs(), network.layers(), initializer, network.seed().open());
  }

  private static TrainingPlan plan(Playground playground, Mlp network, int trainingRows) {
    Learning learning = playground.learning();
    return new TrainingPlan(
        trace(playground, network),
        learning.loss().mean(),
        learning.penalty() == null ? null : term(playground, learning.penalty()),
        learning.clipping(),
        learning.optimizer(),
        learning.batching().of(trainingRows));
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

  private static ParameterTerm term(Playground playground, Penalty penalty) {
    Value parameter = Value.of(0);
    boolean[] applies = ParameterPlace.biases(playground.inputs(), playground.network().layers());
    for (int i = 0; i < applies.length; i++) {
      applies[i] = penalty.biases() || !applies[i];
    }
    return new ParameterTerm(parameter, penalty.term(parameter), applies);
  }

  private static Checkpoint start(Playground playground, TrainingPlan plan) {
    if (playground.start() instanceof Start.Given given) {
      return given.checkpoint();
    }
    List<Value> parameters = plan.row().parameters();
    double[] drawn = new double[parameters.size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = parameters.get(i).data();
    }
    return Checkpoint.initial(drawn, playground.learning().optimizer().slots());
  }

  /** The same experiment under a document that differs in its schedule only. */
  public Experiment with(Playground changed) {
    return new Experiment(changed, prepared, plan, start, engine);
  }

  /** What is put together here. */
  public Playground playground() {
    return playground;
  }

  /** Where the run begins. */
  public Checkpoint start() {
    return start;
  }

  /** The rows as the network sees them. */
  public Prepared prepared() {
    return prepared;
  }

  public TrainingPlan plan() {
    return plan;
  }

  /** The engine that trains this playground. */
  public Engine engine() {
    return engine;
  }

  /** A run that goes on from a checkpoint of this playground, and on until somebody stops it. */
  public Trainer trainer(Checkpoint from) {
    return trainer(from, playground.learning().evaluateEvery(), StopRules.NONE);
  }

  /** A run from a checkpoint that is evaluated this often and ends by these rules. */
  public Trainer trainer(Checkpoint from, int evaluateEvery, StopRules stop) {
    Evaluator evaluator =
        new Evaluator(engine, prepared.training(), prepared.test(), prepared.scoring());
    Course course = new Course(playground.schedule(), plan.batches(), evaluateEvery, stop);
    return new Trainer(evaluator, course, from);
  }

  /** Why the step after this checkpoint cannot be made, or null if it can. */
  public Diagnosis diagnose(Checkpoint at) {
    Names names = new Names(index -> parameterName(index), index -> prepared.rowOfTraining(index));
    double rate = playground.schedule().rate(at.step());
    return Diagnosis.of(plan, prepared.training(), at, rate, names);
  }

  /** Every parameter's derivative of the loss over the training rows, against what is measured. */
  public GradientCheck.Result checkGradients(Checkpoint at) {
    return checkGradients(at, prepared.training());
  }

  /** The same over these rows, such as some of the training's. */
  public GradientCheck.Result checkGradients(Checkpoint at, Rows rows) {
    return TrainingObjective.check(plan, rows, at);
  }

  /** The same, for whoever goes through the parameters one by one. */
  public GradientCheck beginGradientCheck(Checkpoint at, Rows rows) {
    return TrainingObjective.begin(plan, rows, at);
  }

  /** Which units can still learn from the training rows. */
  public Health health(Checkpoint at) {
    return Health.of(plan.row(), at, prepared.training());
  }

  /** How often rows are taken for each class: test rows if there are any, else training rows. */
  public ConfusionMatrix confusion(Checkpoint at, Scoring.Classes classes) {
    Rows rows = prepared.test() == null ? prepared.training() : prepared.test();
    return ConfusionMatrix.of(classes, rows, engine.predict(at, rows.inputs()));
  }

  /** What people call a parameter. */
  public String parameterName(int index) {
    return ParameterPlace.of(index, playground.inputs(), playground.network().layers()).toString();
  }
}
