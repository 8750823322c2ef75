package nudge.nn;

import nudge.random.RandomSource;
import nudge.text.Choice;

/**
 * Where parameters begin. They are drawn neuron by neuron, each neuron's weights before its bias; a
 * bias that is always the same draws nothing.
 */
public interface Initializer extends Choice {
  /**
   * The next weight.
   *
   * @param inputs of the weight's layer
   * @param units of the weight's layer
   */
  double weight(RandomSource random, int inputs, int units);

  /** The next bias. */
  double bias(RandomSource random);

  /** Whether it draws at all, so that a seed makes a difference. */
  default boolean draws() {
    return true;
  }
}
