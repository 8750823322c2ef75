package nudge.tape.wasm;

import java.util.Arrays;
import nudge.math.RowSum;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Outcome;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import nudge.tape.TrainingPlan;

/**
 * Trains in WebAssembly, in a module that is written for the plan at hand.
 *
 * <p>The module goes on until an update is not sound. Then what it did in this call is done again
 * from where the call began, up to the last sound update; the next one is left to a {@link
 * TapeEngine}, which also knows the rare turns that the module does not take.
 */
public final class WasmEngine implements Engine {
  private final TrainingPlan plan;
  private final Rows training;
  private final TapeEngine spare;
  private final TrainingModule module;
  private final double[] memory;
  private final WasmHost.Exported train;
  private final WasmHost.Exported outcomes;

  /** On their way to a checkpoint. */
  private final double[] parameters;

  private final double[] slots;

  private final double[] trainingOutputs;
  private Checkpoint present;
  private int orderOfEpoch = -1;
  private boolean trainingIsLoaded;
  private double steadyRate = Double.NaN;
  private int steadyUpdates;

  /** The other rows that the table of outcomes holds, or null. */
  private Rows loaded;

  public WasmEngine(TrainingPlan plan, Rows training, WasmHost host) {
    this.plan = plan;
    this.training = training;
    this.spare = new TapeEngine(plan, training);
    this.module = new TrainingModule(plan);
    WasmHost.Instance instance = host.instantiate(module.bytes(), module.imports());
    this.memory = instance.memory();
    this.train = instance.function("train");
    this.outcomes = instance.function("outcomes");
    this.parameters = new double[module.parameters().count()];
    this.slots = new double[parameters.length * plan.optimizer().slots()];
    this.trainingOutputs = room(training);
    module.prepare(memory);
  }

  @Override
  public String name() {
    return "WebAssembly";
  }

  @Override
  public Checkpoint run(Checkpoint from, double[] rates, int count) {
    Checkpoint at = from;
    int made = 0;
    while (made < count) {
      int wanted = Math.min(count - made, longest(at));
      Checkpoint next =
          isArranged(at.epoch())
              ? call(at, rates, made, wanted)
              : spare.run(at, Arrays.copyOfRange(rates, made, made + wanted));
      int sound = next.step() - at.step();
      made += sound;
      at = next;
      if (sound < wanted) {
        at = spare.run(next, new double[] {rates[made]});
        if (at.step() == next.step()) {
          return at;
        }
        made++;
      }
    }
    return at;
  }

  /** The module's batches are those of every epoch but one to which nothing is carried over yet. */
  private boolean isArranged(int epoch) {
    return !plan.batches().carries() || epoch > 0;
  }

  /** The most updates in one call: an epoch's order of rows holds to its end. */
  private int longest(Checkpoint at) {
    Batches batches = plan.batches();
    return batches.shuffle() == null && isArranged(at.epoch())
        ? TrainingModule.MOST_UPDATES
        : Math.min(TrainingModule.MOST_UPDATES, batches.perEpoch() - at.batch());
  }

  private Checkpoint call(Checkpoint from, double[] rates, int first, int count) {
    load(from);
    arrange(from.epoch());
    writeCoefficients(from.updates(), rates, first, count);
    int sound = train.call(count, from.batch());
    if (sound < count) {
      present = null;
      load(from);
      train.call(sound, from.batch());
    }
    present = after(from, sound);
    return present;
  }

  private Checkpoint after(Checkpoint from, int made) {
    Batches.Place place = plan.batches().after(from, made);
    module.parameters().read(memory, parameters, slots);
    return new Checkpoint(
        from.step() + made, place.epoch(), place.batch(), from.updates() + made, parameters, slots);
  }

  private void load(Checkpoint at) {
    if (present != at) {
      module.parameters().write(memory, at.parameters(), at.slots());
      present = at;
    }
  }

  /** As long as the rate is the same, what was written for earlier updates is not written again. */
  private void writeCoefficients(int updates, double[] rates, int first, int count) {
    boolean steady = isSteady(rates, first, count);
    int written = steady && isSame(rates[first], steadyRate) ? steadyUpdates : 0;
    for (int i = written; i < count; i++) {
      double[] coefficients = plan.optimizer().coefficients(rates[first + i], updates + i + 1);
      int to = module.coefficients() + i * coefficients.length;
      for (int k = 0; k < coefficients.length; k++) {
        memory[to + k] = coefficients[k];
      }
    }
    steadyRate = steady ? rates[first] : Double.NaN;
    steadyUpdates = Math.max(written, count);
  }

  /** To the bit: 0 and −0 are two rates. */
  private static boolean isSame(double a, double b) {
    return a == b && (a != 0 || Double.compare(a, b) == 0);
  }

  /** Whether all of these updates have the same coefficients. */
  private boolean isSteady(double[] rates, int first, int count) {
    boolean steady = !plan.optimizer().countsUpdates();
    for (int i = 1; i < count; i++) {
      steady &= isSame(rates[first + i], rates[first]);
    }
    return steady;
  }

  /** Puts the rows where their batches are in this epoch. */
  private void arrange(int epoch) {
    int wanted = plan.batches().orderOf(epoch);
    if (wanted == orderOfEpoch) {
      return;
    }
    orderOfEpoch = wanted;
    int[] order = plan.batches().order(epoch);
    BatchLayout layout = module.layout();
    for (int batch = 0; batch < plan.batches().perEpoch(); batch++) {
      int from = plan.batches().from(epoch, batch);
      int count = plan.batches().to(epoch, batch) - from;
      int at = 2 * batch * layout.batchVectors();
      for (int i = 0; i < 2 * layout.paddedVectors(count); i++) {
        arrange(order[from + Math.min(i, count - 1)], at + i, i < count ? 1 : 0);
      }
    }
  }

  private void arrange(int row, int at, double seed) {
    int inputs = plan.row().inputs().size();
    int targets = plan.row().targets().size();
    for (int k = 0; k < inputs; k++) {
      memory[module.training().column(k) + at] = training.inputs()[row * inputs + k];
    }
    for (int k = 0; k < targets; k++) {
      memory[module.training().column(inputs + k) + at] = training.targets()[row * targets + k];
    }
    memory[module.training().column(inputs + targets) + at] = seed;
  }

  @Override
  public double penalty(Checkpoint at) {
    return plan.penalty() == null ? 0 : spare.penalty(at);
  }

  @Override
  public Outcome evaluate(Checkpoint at, Rows rows) {
    double[] outputs = rows == training ? trainingOutputs : room(rows);
    double total = outcomes(at, rows, outputs);
    return new Outcome(plan.mean() ? total / rows.count() : total, outputs);
  }

  @Override
  public double[] predict(Checkpoint at, double[] inputs) {
    int width = plan.row().inputs().size();
    Rows rows = new Rows(inputs.length / width, inputs, null);
    double[] outputs = room(rows);
    outcomes(at, rows, outputs);
    return outputs;
  }

  /** Turn by turn, for the next one puts its numbers where those of the last are. */
  @Override
  public double[] units(Checkpoint at, double[] inputs) {
    load(at);
    Rows rows = new Rows(inputs.length / plan.row().inputs().size(), inputs, null);
    double[] all = new double[rows.count() * module.units()];
    int begin = module.paddedTraining();
    for (int from = 0; from < rows.count(); from += TrainingModule.FORWARD_ROWS) {
      int count = Math.min(TrainingModule.FORWARD_ROWS, rows.count() - from);
      load(rows, from, begin, count);
      compute(begin, count);
      for (int k = 0; k < module.units(); k++) {
        copy(module.unit(k, begin), all, k * rows.count() + from, count);
      }
    }
    return all;
  }

  /** In JavaScript this is quicker than {@link System#arraycopy}, which makes a view of so few. */
  private void copy(int from, double[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = memory[from + i];
    }
  }

  private double[] room(Rows rows) {
    return new double[rows.count() * plan.row().targets().size()];
  }

  /**
   * Computes the outputs and returns the sum of the losses, which means nothing without targets.
   */
  private double outcomes(Checkpoint at, Rows rows, double[] outputs) {
    load(at);
    if (rows == training) {
      if (!trainingIsLoaded) {
        load(rows, 0, 0, rows.count());
        trainingIsLoaded = true;
      }
      compute(0, rows.count());
      return unload(0, outputs, 0, 0, rows.count());
    }
    int begin = module.paddedTraining();
    double total = 0;
    for (int from = 0; from < rows.count(); from += TrainingModule.MOST_ROWS) {
      int count = Math.min(TrainingModule.MOST_ROWS, rows.count() - from);
      load(rows, from, begin, count);
      compute(begin, count);
      total = unload(total, outputs, from, begin, count);
    }
    return total;
  }

  private void compute(int begin, int count) {
    int turns = (count + TrainingModule.FORWARD_ROWS - 1) / TrainingModule.FORWARD_ROWS;
    outcomes.call(module.outcomes().begin() + begin * Memory.DOUBLE, turns);
  }

  /** Copies rows to the table of outcomes; they may have no targets. */
  private void load(Rows rows, int from, int begin, int count) {
    if (from == 0 && rows == loaded) {
      return;
    }
    if (rows != training) {
      loaded = rows.count() == count ? rows : null;
    }
    int inputs = plan.row().inputs().size();
    int targets = plan.row().targets().size();
    for (int k = 0; k < inputs; k++) {
      load(rows.inputs(), inputs, k, from, module.outcomes().column(k) + begin, count);
    }
    for (int k = 0; rows.targets() != null && k < targets; k++) {
      load(rows.targets(), targets, k, from, module.outcomes().column(inputs + k) + begin, count);
    }
  }

  private void load(double[] numbers, int width, int k, int from, int to, int count) {
    for (int i = 0; i < count; i++) {
      memory[to + i] = numbers[(from + i) * width + k];
    }
  }

  /** Copies outputs and adds up losses, onto those of the rows before. */
  private double unload(double total, double[] outputs, int from, int begin, int count) {
    int width = plan.row().targets().size();
    for (int k = 0; k < width; k++) {
      int at = module.outcomes().output(k) + begin;
      for (int i = 0; i < count; i++) {
        outputs[(from + i) * width + k] = memory[at + i];
      }
    }
    return RowSum.onto(total, memory, module.outcomes().output(width) + begin, count);
  }

  /** The size of the module, in bytes. */
  public int codeBytes() {
    return module.bytes().length;
  }
}
