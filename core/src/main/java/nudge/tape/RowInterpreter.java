package nudge.tape;

import java.util.Arrays;

/** Runs a row's tapes over any rows, a block of them at a time. Confined to one thread. */
final class RowInterpreter {
  private static final int BLOCK = Interpreter.BLOCK;

  private final int inputs;
  private final int targets;
  private final Interpreter training;
  private final Interpreter forward;
  private final int[] outputs;
  private final int[] units;

  RowInterpreter(RowGraph row) {
    RowTapes tapes = RowTapes.of(row);
    inputs = row.inputs().size();
    targets = row.targets().size();
    training = new Interpreter(tapes.training());
    forward = new Interpreter(tapes.forward());
    outputs = tapes.forward().outputs();
    units = tapes.forward().units();
    int seed = (inputs + targets) * BLOCK;
    Arrays.fill(training.memory(), seed, seed + BLOCK, 1);
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs.length - 1;
  }

  /** Sets {@code gradient} to that of the loss summed over rows {@code order[from..to)}. */
  void gradient(double[] parameters, Rows rows, int[] order, int from, int to, double[] gradient) {
    Arrays.fill(gradient, 0);
    double[] memory = training.memory();
    for (int begin = from; begin < to; begin += BLOCK) {
      int count = Math.min(BLOCK, to - begin);
      for (int i = 0; i < count; i++) {
        load(memory, rows.inputs(), order[begin + i], inputs, 0, i);
        load(memory, rows.targets(), order[begin + i], targets, inputs, i);
      }
      training.run(parameters, gradient, count);
    }
  }

  /** Puts the numbers of a row into its lane of the registers. */
  private static void load(
      double[] memory, double[] numbers, int row, int width, int register, int lane) {
    for (int k = 0; k < width; k++) {
      memory[(register + k) * BLOCK + lane] = numbers[row * width + k];
    }
  }

  /**
   * The outputs of all rows.
   *
   * @param losses gets every row's loss; null if that is not asked for
   */
  double[] outputs(double[] parameters, Rows rows, double[] losses) {
    double[] all = new double[rows.count() * outputs()];
    for (int from = 0; from < rows.count(); from += BLOCK) {
      int count = Math.min(BLOCK, rows.count() - from);
      forward(parameters, rows, from, count, losses != null);
      unload(all, losses, from, count);
    }
    return all;
  }

  /** What each unit gives for all rows, unit after unit. */
  double[] units(double[] parameters, Rows rows) {
    double[] all = new double[rows.count() * units.length];
    for (int from = 0; from < rows.count(); from += BLOCK) {
      int count = Math.min(BLOCK, rows.count() - from);
      forward(parameters, rows, from, count, false);
      for (int k = 0; k < units.length; k++) {
        int to = k * rows.count() + from;
        System.arraycopy(forward.memory(), units[k] * BLOCK, all, to, count);
      }
    }
    return all;
  }

  private void forward(double[] parameters, Rows rows, int from, int count, boolean withTargets) {
    double[] memory = forward.memory();
    for (int i = 0; i < count; i++) {
      load(memory, rows.inputs(), from + i, inputs, 0, i);
      if (withTargets) {
        load(memory, rows.targets(), from + i, targets, inputs, i);
      }
    }
    forward.run(parameters, null, count);
  }

  private void unload(double[] all, double[] losses, int from, int count) {
    double[] memory = forward.memory();
    int width = outputs();
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < width; k++) {
        all[(from + i) * width + k] = memory[outputs[k] * BLOCK + i];
      }
      if (losses != null) {
        losses[from + i] = memory[outputs[width] * BLOCK + i];
      }
    }
  }
}
