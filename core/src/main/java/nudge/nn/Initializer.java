package nudge.nn;

import nudge.random.RandomSource;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Setting;

/**
 * Where parameters begin. They are drawn neuron by neuron, each neuron's weights before its bias; a
 * bias that is always the same draws nothing.
 */
public interface Initializer extends Choice {
  /** All of them, in the order in which a person is offered them. */
  Choices<Initializer> ALL =
      new Choices<Initializer>()
          .with("notebook", settings -> BasicInitializer.NOTEBOOK)
          .with("micrograd", settings -> BasicInitializer.MICROGRAD)
          .with("xavier", settings -> BasicInitializer.XAVIER)
          .with("he", settings -> BasicInitializer.HE)
          .with("lecun", settings -> BasicInitializer.LECUN)
          .with(
              "uniform",
              s -> UniformInitializer.of(s[0], s[1]),
              new Setting("low", -0.5, -1000, 1000),
              new Setting("high", 0.5, -1000, 1000))
          .with("zeros", settings -> BasicInitializer.ZEROS)
          .with(
              "constant",
              s -> new ConstantInitializer(s[0]),
              new Setting("value", 0.1, -1000, 1000));

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
