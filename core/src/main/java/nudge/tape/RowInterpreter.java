package nudge.tape;

import java.util.Arrays;

/** Runs a row's tapes over any rows, a block of them at a time. Confined to one thread. */
final class RowInterpreter {
  private final int inputs;
  private final int targets;
  private final Interpreter training;
  private final Interpreter forward;
  private final int[] outputs;
  private final int[] units;

  /** The rows that are in the registers of {@link #training}, in the order in which they came. */
  private int[] loaded;

  private int loadedFrom;

  /**
   * @param batch the most rows whose gradient is asked for at once
   */
  RowInterpreter(RowGraph row, int batch) {
    RowTapes tapes = RowTapes.of(row);
    inputs = row.inputs().size();
    targets = row.targets().size();
    training = new Interpreter(tapes.training(), Math.min(batch, Interpreter.BLOCK));
    forward = new Interpreter(tapes.forward(), Interpreter.BLOCK);
    outputs = tapes.forward().outputs();
    units = tapes.forward().units();
    int seed = (inputs + targets) * training.block();
    Arrays.fill(training.memory(), seed, seed + training.block(), 1);
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs.length - 1;
  }

  /**
   * Sets {@code gradient} to that of the loss summed over rows {@code order[from..to)} of the
   * training rows, which are always the same. An order that changes is another array.
   */
  void gradient(double[] parameters, Rows rows, int[] order, int from, int to, double[] gradient) {
    Arrays.fill(gradient, 0);
    int block = training.block();
    for (int begin = from; begin < to; begin += block) {
      int count = Math.min(block, to - begin);
      if (loaded != order || loadedFrom != begin) {
        load(rows, order, begin, count);
      }
      training.run(parameters, gradient, count);
    }
  }

  private void load(Rows rows, int[] order, int begin, int count) {
    loaded = order;
    loadedFrom = begin;
    for (int i = 0; i < count; i++) {
      load(training, rows.inputs(), order[begin + i], inputs, 0, i);
      load(training, rows.targets(), order[begin + i], targets, inputs, i);
    }
  }

  /** Puts the numbers of a row into its lane of the registers. */
  private static void load(
      Interpreter to, double[] numbers, int row, int width, int register, int lane) {
    double[] memory = to.memory();
    int at = register * to.block() + lane;
    int from = row * width;
    for (int k = 0; k < width; k++) {
      memory[at] = numbers[from + k];
      at += to.block();
    }
  }

  /**
   * The outputs of all rows.
   *
   * @param losses gets every row's loss; null if that is not asked for
   */
  double[] outputs(double[] parameters, Rows rows, double[] losses) {
    double[] all = new double[rows.count() * outputs()];
    for (int from = 0; from < rows.count(); from += forward.block()) {
      int count = Math.min(forward.block(), rows.count() - from);
      forward(parameters, rows, from, count, losses != null);
      unload(all, losses, from, count);
    }
    return all;
  }

  /** What each unit gives for all rows, unit after unit. */
  double[] units(double[] parameters, Rows rows) {
    double[] all = new double[rows.count() * units.length];
    for (int from = 0; from < rows.count(); from += forward.block()) {
      int count = Math.min(forward.block(), rows.count() - from);
      forward(parameters, rows, from, count, false);
      for (int k = 0; k < units.length; k++) {
        int to = k * rows.count() + from;
        System.arraycopy(forward.memory(), units[k] * forward.block(), all, to, count);
      }
    }
    return all;
  }

  private void forward(double[] parameters, Rows rows, int from, int count, boolean withTargets) {
    for (int i = 0; i < count; i++) {
      load(forward, rows.inputs(), from + i, inputs, 0, i);
      if (withTargets) {
        load(forward, rows.targets(), from + i, targets, inputs, i);
      }
    }
    forward.run(parameters, null, count);
  }

  private void unload(double[] all, double[] losses, int from, int count) {
    double[] memory = forward.memory();
    int block = forward.block();
    int width = outputs();
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < width; k++) {
        all[(from + i) * width + k] = memory[outputs[k] * block + i];
      }
      if (losses != null) {
        losses[from + i] = memory[outputs[width] * block + i];
      }
    }
  }
}
