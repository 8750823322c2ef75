package nudge.nn;

import nudge.text.Choices;
import nudge.text.Setting;

/** The losses but the typed one, in the order in which a person is offered them. */
public final class LossFunctions {
  public static final Choices<LossFunction> ALL =
      new Choices<LossFunction>()
          .with(BasicLoss.SQUARED_ERROR)
          .with(BasicLoss.HALF_SQUARED_ERROR)
          .with(BasicLoss.HINGE)
          .with(BasicLoss.BINARY_CROSS_ENTROPY)
          .with(BasicLoss.SOFTMAX_CROSS_ENTROPY)
          .with(BasicLoss.ABSOLUTE_ERROR)
          .with(s -> new HuberLoss(s[0]), new Setting("delta", 1, 1e-6, 1e6));

  private LossFunctions() {}
}
