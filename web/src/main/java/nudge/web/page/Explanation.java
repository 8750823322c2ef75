package nudge.web.page;

import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.ValueEngine;
import nudge.training.RowNumbers;
import nudge.training.RowNumbers.UnitNumbers;
import nudge.web.protocol.State;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The numbers of a run at one moment, for what explains the controls: where the run stands, what
 * its next update does, and what the table's first row comes to. Update and row are left out where
 * the page would have to wait for them.
 */
public interface Explanation extends JSObject {
  /** Rows of a batch times parameters: a fraction of a second. */
  int MOST = 300_000;

  /** Tells the numbers of now; null while there are none. */
  @JSFunctor
  interface Source extends JSObject {
    Explanation now(boolean brief);
  }

  /**
   * @param brief whether it is enough to tell where the run stands
   */
  static Explanation of(Playground playground, String json, Checkpoint at, boolean brief) {
    int rows = playground.table().rows();
    int training = playground.preparation().split().train(rows).length;
    Batches batches = playground.learning().batching().of(training);
    int size = batches.to(at.epoch(), at.batch()) - batches.from(at.epoch(), at.batch());
    double rate = playground.schedule().rate(at.step());
    Explanation told = create(json, State.of(at), rows, training, batches.perEpoch(), size, rate);
    if (!brief && (double) size * at.parameters().length <= MOST) {
      Experiment experiment = Experiment.of(playground);
      tellUpdate(told, experiment, at, rate);
      tellRow(told, experiment, at);
    }
    return told;
  }

  private static void tellUpdate(
      Explanation told, Experiment experiment, Checkpoint at, double rate) {
    ValueEngine engine = new ValueEngine(experiment.plan(), experiment.prepared().training());
    double[] gradient = engine.gradient(at);
    double[] clipped = gradient.clone();
    State next = State.of(engine.update(at, clipped, rate));
    update(told, array(gradient), array(clipped), next, engine.penalty(at));
  }

  private static void tellRow(Explanation told, Experiment experiment, Checkpoint at) {
    RowNumbers row = new RowNumbers(experiment.plan().row(), experiment.prepared().all());
    row.compute(0, at.parameters());
    double[] inputs = new double[experiment.plan().row().inputs().size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = row.input(i);
    }
    double[] outputs = new double[experiment.plan().row().outputs().size()];
    double[] targets = new double[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = row.output(i).prediction();
      targets[i] = row.output(i).target();
    }
    UnitNumbers unit = row.unit(0, 0);
    row(
        told,
        array(inputs),
        array(outputs),
        array(targets),
        row.loss(),
        unit.sum(),
        unit.activation(),
        unit.slope());
  }

  private static Float64Array array(double[] numbers) {
    return Float64Array.fromJavaArray(numbers);
  }

  @JSBody(
      params = {"playground", "state", "rows", "training", "batches", "size", "rate"},
      script =
          "return {playground: playground, state: state, rows: rows, training: training,"
              + " batches: batches, size: size, rate: rate};")
  private static Explanation create(
      String playground, State state, int rows, int training, int batches, int size, double rate) {
    throw new UnsupportedOperationException("replaced by its script");
  }

  @JSBody(
      params = {"told", "gradient", "clipped", "next", "penalty"},
      script =
          "told.update = {gradient: gradient, clipped: clipped, next: next, penalty: penalty};")
  private static void update(
      Explanation told, Float64Array gradient, Float64Array clipped, State next, double penalty) {
    throw new UnsupportedOperationException("replaced by its script");
  }

  @JSBody(
      params = {"told", "inputs", "outputs", "targets", "loss", "sum", "activation", "slope"},
      script =
          "told.row = {inputs: inputs, outputs: outputs, targets: targets, loss: loss,"
              + " sum: sum, activation: activation, slope: slope};")
  private static void row(
      Explanation told,
      Float64Array inputs,
      Float64Array outputs,
      Float64Array targets,
      double loss,
      double sum,
      double activation,
      double slope) {
    throw new UnsupportedOperationException("replaced by its script");
  }
}
