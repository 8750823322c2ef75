package nudge.optim;

import nudge.text.Choice;
import nudge.text.Choices;

/** What is done to a gradient that is too large before the optimizer sees it. */
public interface Clipping extends Choice {
  /** All of them, in the order in which a person is offered them. */
  Choices<Clipping> ALL = new Choices<Clipping>().with("none", settings -> new NoClipping());

  /** Changes the gradient, a number for each parameter, in place. */
  void clip(double[] gradient);
}
