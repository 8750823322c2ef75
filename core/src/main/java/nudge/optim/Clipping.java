package nudge.optim;

import nudge.text.Choice;

/** What is done to a gradient that is too large before the optimizer sees it. */
public interface Clipping extends Choice {
  /** Changes the gradient, a number for each parameter, in place. */
  void clip(double[] gradient);
}
