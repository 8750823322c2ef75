package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * How a parameter moves against its gradient, written over any {@link Arithmetic}. Besides the
 * parameter an optimizer may keep a fixed number of slots for each, such as a velocity.
 */
public enum Optimizer {
  /** Stochastic gradient descent: p ← p − rate·g. */
  SGD("sgd", 0) {
    @Override
    public <T> List<T> update(Arithmetic<T> m, T parameter, T gradient, List<T> slots, T rate) {
      return List.of(m.subtract(parameter, m.multiply(rate, gradient)));
    }
  };

  private final String id;
  private final int slots;

  Optimizer(String id, int slots) {
    this.id = id;
    this.slots = slots;
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  /** How many numbers it keeps for each parameter; all start at 0. */
  public int slots() {
    return slots;
  }

  /** The new parameter, followed by its new slots. */
  public abstract <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, T rate);
}
