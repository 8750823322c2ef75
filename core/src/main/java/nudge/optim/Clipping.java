package nudge.optim;

import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Setting;

/** What is done to a gradient that is too large before the optimizer sees it. */
public interface Clipping extends Choice {
  /** All of them, in the order in which a person is offered them. */
  Choices<Clipping> ALL =
      new Choices<Clipping>()
          .with("none", s -> new NoClipping())
          .with("norm", s -> new NormClipping(s[0]), new Setting("limit", 1, 1e-6, 1e6))
          .with("value", s -> new ValueClipping(s[0]), new Setting("limit", 1, 1e-6, 1e6));

  /** Changes the gradient, a number for each parameter, in place. */
  void clip(double[] gradient);
}
