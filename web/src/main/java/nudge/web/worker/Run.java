package nudge.web.worker;

import java.util.List;
import java.util.function.ToDoubleFunction;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import nudge.tape.TrainingPlan;
import nudge.tape.wasm.WasmEngine;
import nudge.training.Evaluation;
import nudge.training.History;
import nudge.training.RowLosses;
import nudge.training.Stop;
import nudge.training.StopRules;
import nudge.training.Trainer;
import nudge.web.protocol.Figures;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;
import nudge.web.protocol.Slice;
import nudge.web.protocol.State;
import nudge.web.protocol.UnitGrid;
import nudge.web.wasm.BrowserWasm;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Float64Array;

/** One run of a playground: its trainer, the loss curve so far, and what the page shows of it. */
final class Run {
  private final int id;
  private final History history = new History();

  /** Where the predictions are charted, or null if they are not. */
  private SliceView slice;

  /** Whether hidden units are charted beside them, and whether the losses of rows are seen. */
  private boolean hiddenUnits;

  private boolean rowLosses;

  /** What the network reads of every point of its units' pictures, or null if there are none. */
  private final double[] unitInputs;

  private Playground playground;
  private Experiment experiment;
  private Trainer trainer;

  /** Whether it was asked to go on past the end that the playground has set. */
  private boolean pastItsEnd;

  /** Begins at a state, or at the playground's own start if that is null. */
  Run(int id, Experiment experiment, State from) {
    this.id = id;
    this.playground = experiment.playground();
    this.experiment = experiment;
    this.trainer = trainer(from == null ? experiment.start() : State.checkpoint(from));
    UnitGrid units = UnitGrid.of(playground);
    this.unitInputs = units == null ? null : experiment.prepared().inputs(units.points());
    history.add(trainer.evaluate());
  }

  /** Puts a playground together, with the fastest engine that this browser can run. */
  static Experiment experiment(Playground playground) {
    return Experiment.of(playground, Run::engine);
  }

  private static Engine engine(TrainingPlan plan, Rows training) {
    return BrowserWasm.isThere()
        ? new WasmEngine(plan, training, new BrowserWasm())
        : new TapeEngine(plan, training);
  }

  private Trainer trainer(Checkpoint from) {
    StopRules stop = pastItsEnd ? StopRules.NONE : playground.learning().stop();
    return experiment.trainer(from, playground.learning().evaluateEvery(), stop);
  }

  int id() {
    return id;
  }

  /** Whoever tells how its units are. */
  Checkup checkup() {
    return new Checkup(id, experiment);
  }

  Checkpoint checkpoint() {
    return trainer.checkpoint();
  }

  int step() {
    return trainer.checkpoint().step();
  }

  /** Why the run has ended by itself, or null. */
  Stop stopped() {
    return trainer.stopped();
  }

  /** Goes on past the end that the playground has set, if it is there. */
  void goOn() {
    trainer.advance(0);
    if (trainer.stopped() != null && !trainer.exploded()) {
      pastItsEnd = true;
      trainer = trainer(trainer.checkpoint());
    }
  }

  /** What is wrong with the next step, for people. */
  String diagnosis() {
    return experiment.diagnose(trainer.checkpoint()).sentence();
  }

  void advance(int steps) {
    trainer.advance(steps, history);
  }

  /** Another learning rate from the next step on. */
  void rate(double rate) {
    Checkpoint at = trainer.checkpoint();
    playground = playground.withRate(at.step(), rate);
    experiment = experiment.with(playground);
    trainer = trainer(at);
  }

  /** Hears how the predictions are looked at; returns whether there is something new to see. */
  boolean look(Request view) {
    boolean more = view.getHidden() && !hiddenUnits || view.getRowLosses() && !rowLosses;
    hiddenUnits = view.getHidden();
    rowLosses = view.getRowLosses();
    Float64Array numbers = view.getSlice();
    boolean none = numbers == null || JSObjects.isUndefined(numbers);
    Slice wanted = none ? null : Slice.of(numbers.toJavaArray());
    boolean same = slice == null ? wanted == null : slice.isOf(wanted);
    if (!same) {
      slice = wanted == null ? null : new SliceView(wanted, playground, experiment);
    }
    return more || !same;
  }

  /** Where the run stands, with curve, predictions and units only if they are asked for. */
  Reply snapshot(boolean curve, boolean predictions, boolean units) {
    Reply reply = Reply.create(Reply.SNAPSHOT, id);
    reply.setState(State.of(trainer.checkpoint()));
    reply.setEngine(trainer.engineName());
    reply.setFigures(Figures.of(epoch(), evaluationNow()));
    if (curve) {
      addCurve(reply);
    }
    if (predictions) {
      addPredictions(reply);
    }
    if (units && unitInputs != null) {
      reply.setUnits(Float64Array.fromJavaArray(units()));
    }
    return reply;
  }

  private double epoch() {
    double perEpoch = experiment.plan().batches().perEpoch();
    Checkpoint at = trainer.checkpoint();
    return (at.epoch() * perEpoch + at.batch()) / perEpoch;
  }

  private void addCurve(Reply reply) {
    List<Evaluation> curve = history.evaluations();
    reply.setSteps(column(curve, Evaluation::step));
    reply.setLosses(column(curve, at -> at.train().loss()));
    if (experiment.prepared().test() != null) {
      reply.setTestLosses(column(curve, at -> at.test().loss()));
    }
    if (playground.learning().penalty() != null) {
      reply.setPenalties(column(curve, Evaluation::penalty));
    }
  }

  private static Float64Array column(List<Evaluation> curve, ToDoubleFunction<Evaluation> number) {
    double[] column = new double[curve.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = number.applyAsDouble(curve.get(i));
    }
    return Float64Array.fromJavaArray(column);
  }

  private void addPredictions(Reply reply) {
    double[] outputs = trainer.predict(experiment.prepared().all().inputs());
    reply.setPredictions(Float64Array.fromJavaArray(outputs));
    if (slice != null) {
      slice.addTo(reply, trainer, hiddenUnits);
    }
    if (rowLosses) {
      reply.setRowLosses(Float64Array.fromJavaArray(rowLosses(outputs)));
    }
  }

  private double[] rowLosses(double[] outputs) {
    double[] targets = experiment.prepared().all().targets();
    return RowLosses.of(
        playground.learning().loss().function(), outputs, targets, playground.outputs());
  }

  /** The inputs, one after the other as the units are, then the units. */
  private double[] units() {
    double[] units = trainer.units(unitInputs);
    int width = playground.inputs();
    int points = unitInputs.length / width;
    double[] all = new double[unitInputs.length + units.length];
    for (int i = 0; i < unitInputs.length; i++) {
      all[i % width * points + i / width] = unitInputs[i];
    }
    System.arraycopy(units, 0, all, unitInputs.length, units.length);
    return all;
  }

  /** Between two evaluations it is made for showing only, and not kept. */
  private Evaluation evaluationNow() {
    Evaluation newest = history.newest();
    return newest.step() == step() ? newest : trainer.evaluate();
  }
}
