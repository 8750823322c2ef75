package nudge.optim;

import nudge.text.Choices;
import nudge.text.Setting;

/** The optimizers, in the order in which a person is offered them; usual settings are PyTorch's. */
public final class Optimizers {
  public static final Choices<Optimizer> ALL =
      new Choices<Optimizer>()
          .with(new Sgd())
          .with(s -> new Momentum(s[0]), new Setting("momentum", 0.9, 0, 1))
          .with(s -> new Nesterov(s[0]), new Setting("momentum", 0.9, 0, 1))
          .with(s -> new Adagrad(s[0]), epsilon(1e-10))
          .with(s -> new RmsProp(s[0], s[1]), decay("decay", 0.99), epsilon(1e-8))
          .with(s -> new Adadelta(s[0], s[1]), decay("decay", 0.9), epsilon(1e-6))
          .with(
              s -> new Adam(s[0], s[1], s[2]),
              decay("beta1", 0.9),
              decay("beta2", 0.999),
              epsilon(1e-8))
          .with(
              s -> new AdamW(s[0], s[1], s[2], s[3]),
              decay("beta1", 0.9),
              decay("beta2", 0.999),
              epsilon(1e-8),
              new Setting("weightDecay", 0.01, 0, 10))
          .with(new SparseSgd());

  private Optimizers() {}

  /** The part of a moving average that is kept; were it all, nothing would ever come in. */
  private static Setting decay(String name, double usual) {
    return new Setting(name, usual, 0, 0.999999);
  }

  /** What keeps from dividing by 0, and so is never 0 itself. */
  private static Setting epsilon(double usual) {
    return new Setting("epsilon", usual, 1e-20, 1);
  }
}
