package nudge.nn;

import nudge.random.RandomSource;

/** Every weight the same number, every bias 0. */
record ConstantInitializer(double value) implements Initializer {
  @Override
  public String id() {
    return "constant";
  }

  @Override
  public double[] settings() {
    return new double[] {value};
  }

  @Override
  public double weight(RandomSource random, int inputs, int units) {
    return value;
  }

  @Override
  public double bias(RandomSource random) {
    return 0;
  }

  @Override
  public boolean draws() {
    return false;
  }
}
