package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Setting;

/**
 * How a parameter moves against its gradient, written over any {@link Arithmetic}. Besides the
 * parameter an optimizer may keep a fixed number of slots for each, such as a velocity.
 */
public interface Optimizer extends Choice {
  /** All of them, in the order in which a person is offered them; usual settings are PyTorch's. */
  Choices<Optimizer> ALL =
      new Choices<Optimizer>()
          .with("sgd", s -> new Sgd())
          .with("momentum", s -> new Momentum(s[0]), new Setting("momentum", 0.9, 0, 1))
          .with("nesterov", s -> new Nesterov(s[0]), new Setting("momentum", 0.9, 0, 1))
          .with("adagrad", s -> new Adagrad(s[0]), Settings.epsilon(1e-10))
          .with(
              "rmsprop",
              s -> new RmsProp(s[0], s[1]),
              Settings.decay("decay", 0.99),
              Settings.epsilon(1e-8))
          .with(
              "adadelta",
              s -> new Adadelta(s[0], s[1]),
              Settings.decay("decay", 0.9),
              Settings.epsilon(1e-6))
          .with(
              "adam",
              s -> new Adam(s[0], s[1], s[2]),
              Settings.decay("beta1", 0.9),
              Settings.decay("beta2", 0.999),
              Settings.epsilon(1e-8))
          .with(
              "adamw",
              s -> new AdamW(s[0], s[1], s[2], s[3]),
              Settings.decay("beta1", 0.9),
              Settings.decay("beta2", 0.999),
              Settings.epsilon(1e-8),
              new Setting("weightDecay", 0.01, 0, 10));

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

  /** The new parameter, followed by its new slots. */
  <T> List<T> update(Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients);
}
