package nudge.tape.wasm;

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
  private Checkpoint present;
  private int orderOfEpoch = -1;

  public WasmEngine(TrainingPlan plan, Rows training, WasmHost host) {
    this.plan = plan;
    this.training = training;
    this.spare = new TapeEngine(plan, training);
    this.module = new TrainingModule(plan);
    WasmHost.Instance instance = host.instantiate(module.bytes(), module.imports());
    this.memory = instance.memory();
    this.train = instance.function("train");
    this.outcomes = instance.function("outcomes");
    module.prepare(memory);
  }

  @Override
  public String name() {
    return "WebAssembly";
  }

  @Override
  public Checkpoint run(Checkpoint from, double[] rates) {
    Checkpoint at = from;
    int made = 0;
    while (made < rates.length) {
      int count = Math.min(rates.length - made, longest(at));
      Checkpoint next = call(at, rates, made, count);
      int sound = next.step() - at.step();
      made += sound;
      at = next;
      if (sound < count) {
        at = spare.run(next, new double[] {rates[made]});
        if (at.step() == next.step()) {
          return at;
        }
        made++;
      }
    }
    return at;
  }

  /** The most updates in one call: an epoch's order of rows holds to its end. */
  private int longest(Checkpoint at) {
    Batches batches = plan.batches();
    return batches.shuffle() == null
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
    return new Checkpoint(
        from.step() + made,
        place.epoch(),
        place.batch(),
        from.updates() + made,
        module.parameters().readParameters(memory),
        module.parameters().readSlots(memory));
  }

  private void load(Checkpoint at) {
    if (present != at) {
      module.parameters().write(memory, at.parameters(), at.slots());
      present = at;
    }
  }

  private void writeCoefficients(int updates, double[] rates, int first, int count) {
    int to = module.coefficients();
    for (int i = 0; i < count; i++) {
      for (double coefficient : plan.optimizer().coefficients(rates[first + i], updates + i + 1)) {
        memory[to++] = coefficient;
      }
    }
  }

  /** Puts the rows where their batches are in this epoch. */
  private void arrange(int epoch) {
    boolean done = orderOfEpoch >= 0 && plan.batches().shuffle() == null;
    if (epoch == orderOfEpoch || done) {
      return;
    }
    orderOfEpoch = epoch;
    int[] order = plan.batches().order(epoch);
    BatchLayout layout = module.layout();
    for (int batch = 0; batch < plan.batches().perEpoch(); batch++) {
      int from = plan.batches().from(batch);
      int count = plan.batches().to(batch) - from;
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
    return spare.penalty(at);
  }

  @Override
  public Outcome evaluate(Checkpoint at, Rows rows) {
    double[] losses = new double[rows.count()];
    double[] outputs = outputs(at, rows, losses);
    double total = RowSum.of(losses);
    return new Outcome(plan.mean() ? total / rows.count() : total, outputs);
  }

  @Override
  public double[] predict(Checkpoint at, double[] inputs) {
    int width = plan.row().inputs().size();
    return outputs(at, new Rows(inputs.length / width, inputs, null), null);
  }

  private double[] outputs(Checkpoint at, Rows rows, double[] losses) {
    load(at);
    double[] outputs = new double[rows.count() * plan.row().targets().size()];
    int most = module.outcomes().rows();
    for (int from = 0; from < rows.count(); from += most) {
      int count = Math.min(most, rows.count() - from);
      load(rows, from, count, losses != null);
      int turns = (count + TrainingModule.FORWARD_ROWS - 1) / TrainingModule.FORWARD_ROWS;
      outcomes.call(module.outcomes().begin(), turns);
      unload(outputs, losses, from, count);
    }
    return outputs;
  }

  private void load(Rows rows, int from, int count, boolean withTargets) {
    int inputs = plan.row().inputs().size();
    int targets = plan.row().targets().size();
    for (int k = 0; k < inputs; k++) {
      load(rows.inputs(), inputs, k, from, count, k);
    }
    for (int k = 0; withTargets && k < targets; k++) {
      load(rows.targets(), targets, k, from, count, inputs + k);
    }
  }

  private void load(double[] numbers, int width, int k, int from, int count, int column) {
    int to = module.outcomes().column(column);
    for (int i = 0; i < count; i++) {
      memory[to + i] = numbers[(from + i) * width + k];
    }
  }

  private void unload(double[] outputs, double[] losses, int from, int count) {
    int width = plan.row().targets().size();
    for (int k = 0; k < width; k++) {
      int at = module.outcomes().output(k);
      for (int i = 0; i < count; i++) {
        outputs[(from + i) * width + k] = memory[at + i];
      }
    }
    if (losses != null) {
      System.arraycopy(memory, module.outcomes().output(width), losses, from, count);
    }
  }

  /** The size of the module, in bytes. */
  public int codeBytes() {
    return module.bytes().length;
  }
}
