package nudge.tape;

/**
 * What makes training steps. All engines give the same bits for the same checkpoint, so a run may
 * change engines on the way. Confined to one thread.
 */
public interface Engine {
  /** As the page names it. */
  String name();

  /**
   * Makes an update for each of the first so many learning rates: forward, zero the gradients,
   * backward, step.
   *
   * <p>Stops early at the last sound checkpoint: the step after it would give numbers that are not
   * finite or larger than {@link #LARGEST}, or has a gradient that is not finite before it is
   * clipped.
   */
  Checkpoint run(Checkpoint from, double[] rates, int count);

  /** The same for each of these learning rates. */
  default Checkpoint run(Checkpoint from, double[] rates) {
    return run(from, rates, rates.length);
  }

  /**
   * The loss and the outputs for a set of rows, which need not be the training rows. The outputs
   * may be in an array that the engine uses again at its next evaluation.
   */
  Outcome evaluate(Checkpoint at, Rows rows);

  /** The penalty on the parameters; 0 if the plan has none. */
  double penalty(Checkpoint at);

  /**
   * The outputs for any rows.
   *
   * @param inputs row after row
   * @return the outputs, row after row
   */
  double[] predict(Checkpoint at, double[] inputs);

  /**
   * What every unit gives for any rows, as for a map of each.
   *
   * @param inputs row after row
   * @return a number for each row of the first layer's first unit, then of its second, and so on
   */
  double[] units(Checkpoint at, double[] inputs);

  /** A number beyond this counts as exploding. */
  double LARGEST = 1e100;

  static boolean isFinite(double[] numbers) {
    for (double number : numbers) {
      if (!(Math.abs(number) <= Double.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }

  static boolean isSound(double[] numbers) {
    for (double number : numbers) {
      if (!(Math.abs(number) <= LARGEST)) {
        return false;
      }
    }
    return true;
  }
}
