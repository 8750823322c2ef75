package nudge.tape;

/**
 * What makes training steps. All engines give the same bits for the same checkpoint, so a run may
 * change engines on the way. Confined to one thread.
 */
public interface Engine {
  /** As the page names it. */
  String name();

  /**
   * Makes {@code steps} updates: forward, zero the gradients, backward, step.
   *
   * <p>Stops early at the last checkpoint all of whose numbers are finite and at most {@link
   * #LARGEST} in size; the step after it would have broken that.
   */
  Checkpoint run(Checkpoint from, int steps);

  /** The loss over all training rows, by the loss's own reduction. */
  double loss(Checkpoint at);

  /**
   * The outputs for any rows.
   *
   * @param inputs row after row
   * @return the outputs, row after row
   */
  double[] predict(Checkpoint at, double[] inputs);

  /** A number beyond this counts as exploding. */
  double LARGEST = 1e100;

  static boolean isSound(double[] numbers) {
    for (double number : numbers) {
      if (!(Math.abs(number) <= LARGEST)) {
        return false;
      }
    }
    return true;
  }
}
