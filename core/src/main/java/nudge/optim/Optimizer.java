package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;
import nudge.text.Choice;

/**
 * How a parameter moves against its gradient, written over any {@link Arithmetic}. Besides the
 * parameter an optimizer may keep a fixed number of slots for each, such as a velocity.
 */
public interface Optimizer extends Choice {
  /** How many numbers it keeps for each parameter; all start at 0. */
  int slots();

  /**
   * What all parameters share in one update, computed once; by default just the learning rate.
   *
   * @param rate the learning rate
   * @param update counts from 1, from when the slots were 0
   */
  default double[] coefficients(double rate, int update) {
    return new double[] {rate};
  }

  /** Whether the coefficients change from update to update though the learning rate does not. */
  default boolean countsUpdates() {
    return false;
  }

  /**
   * Whether it takes the derivative of the penalty by itself, and in the gradient that of the loss
   * only, which then alone is clipped.
   */
  default boolean separatesPenalty() {
    return false;
  }

  /**
   * The update of an optimizer that {@link #separatesPenalty}.
   *
   * @param pull the derivative of the penalty; 0 where it does not apply
   */
  default <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, T pull, List<T> slots, List<T> coefficients) {
    return update(m, parameter, m.add(gradient, pull), slots, coefficients);
  }

  /** The new parameter, followed by its new slots. */
  <T> List<T> update(Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients);
}
