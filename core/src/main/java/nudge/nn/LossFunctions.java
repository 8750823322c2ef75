package nudge.nn;

import nudge.text.Choices;
import nudge.text.Setting;

/** The losses but the typed one, in the order in which a person is offered them. */
public final class LossFunctions {
  public static final Choices<LossFunction> ALL =
      new Choices<LossFunction>()
          .with("squared-error", settings -> BasicLoss.SQUARED_ERROR)
          .with("half-squared-error", settings -> BasicLoss.HALF_SQUARED_ERROR)
          .with("hinge", settings -> BasicLoss.HINGE)
          .with("binary-cross-entropy", settings -> BasicLoss.BINARY_CROSS_ENTROPY)
          .with("softmax-cross-entropy", settings -> BasicLoss.SOFTMAX_CROSS_ENTROPY)
          .with("absolute-error", settings -> BasicLoss.ABSOLUTE_ERROR)
          .with("huber", s -> new HuberLoss(s[0]), new Setting("delta", 1, 1e-6, 1e6));

  private LossFunctions() {}
}
