package nudge.nn;

import nudge.random.RandomSource;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/** Weights and biases uniform from low to high. */
record UniformInitializer(double low, double high) implements Initializer {

  /**
   * @throws InvalidInput if low is above high
   */
  static UniformInitializer of(double low, double high) {
    if (low > high) {
      throw InvalidInput.field("high", "must be at least low, which is " + Numbers.format(low));
    }
    return new UniformInitializer(low, high);
  }

  @Override
  public String id() {
    return "uniform";
  }

  @Override
  public double[] settings() {
    return new double[] {low, high};
  }

  @Override
  public double weight(RandomSource random, int inputs, int units) {
    return random.uniform(low, high);
  }

  @Override
  public double bias(RandomSource random) {
    return random.uniform(low, high);
  }
}
