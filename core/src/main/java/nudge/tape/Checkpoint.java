package nudge.tape;

import java.util.Arrays;

/**
 * Everything that training carries from one step to the next. To go on from a checkpoint gives the
 * bits of the run that was not interrupted. Immutable: arrays are copied in and out.
 *
 * @param step the updates made so far
 * @param epoch the passes over the training rows completed so far
 * @param batch the batches of the present epoch already used
 * @param updates the updates made since the optimizer's slots were 0
 * @param parameters in the network's order
 * @param slots the optimizer's numbers, all slots of a parameter together
 */
public record Checkpoint(
    int step, int epoch, int batch, int updates, double[] parameters, double[] slots) {
  private static final double[] NONE = {};

  public Checkpoint {
    parameters = copy(parameters);
    slots = slots.length == 0 ? NONE : copy(slots);
  }

  /** The state before the first step. */
  public static Checkpoint initial(double[] parameters, int slotsPerParameter) {
    return new Checkpoint(
        0, 0, 0, 0, parameters, new double[parameters.length * slotsPerParameter]);
  }

  /** The same state at the beginning of the next epoch, whatever is left of this one. */
  public Checkpoint atNextEpoch() {
    return new Checkpoint(step, epoch + 1, 0, updates, parameters, slots);
  }

  @Override
  public double[] parameters() {
    return copy(parameters);
  }

  @Override
  public double[] slots() {
    return copy(slots);
  }

  /** In JavaScript this is quicker than a clone, which goes number by number. */
  private static double[] copy(double[] numbers) {
    double[] copy = new double[numbers.length];
    System.arraycopy(numbers, 0, copy, 0, copy.length);
    return copy;
  }

  /** The same state but for one parameter, as if set by hand. */
  public Checkpoint with(int parameter, double value) {
    double[] changed = parameters();
    changed[parameter] = value;
    return new Checkpoint(step, epoch, batch, updates, changed, slots);
  }

  /** The same place in the run with other parameters, of which the optimizer knows nothing yet. */
  public Checkpoint with(double[] others, int slotsPerParameter) {
    return new Checkpoint(
        step, epoch, batch, 0, others, new double[others.length * slotsPerParameter]);
  }

  /** Whether all of its numbers are finite and at most {@link Engine#LARGEST} in size. */
  public boolean isSound() {
    return Engine.isSound(parameters) && Engine.isSound(slots);
  }

  /** Equal to the last bit, one NaN for all. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint that
        && step == that.step
        && epoch == that.epoch
        && batch == that.batch
        && updates == that.updates
        && Arrays.equals(parameters, that.parameters)
        && Arrays.equals(slots, that.slots);
  }

  @Override
  public int hashCode() {
    return 31 * step + Arrays.hashCode(parameters);
  }

  @Override
  public String toString() {
    return "Checkpoint(step=" + step + ", parameters=" + parameters.length + ")";
  }
}
