package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;
import nudge.text.Choice;
import nudge.text.Choices;

/**
 * How a parameter moves against its gradient, written over any {@link Arithmetic}. Besides the
 * parameter an optimizer may keep a fixed number of slots for each, such as a velocity.
 */
public interface Optimizer extends Choice {
  /** All of them, in the order in which a person is offered them. */
  Choices<Optimizer> ALL = new Choices<Optimizer>().with("sgd", settings -> new Sgd());

  /** How many numbers it keeps for each parameter; all start at 0. */
  int slots();

  /**
   * What all parameters share in one update, such as the learning rate, computed once.
   *
   * @param rate the learning rate
   * @param update counts from 1, from when the slots were 0
   */
  double[] coefficients(double rate, int update);

  /** The new parameter, followed by its new slots. */
  <T> List<T> update(Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients);
}
