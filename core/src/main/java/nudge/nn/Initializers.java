package nudge.nn;

import nudge.text.Choices;
import nudge.text.Setting;

/** The initializers, in the order in which a person is offered them. */
public final class Initializers {
  public static final Choices<Initializer> ALL =
      new Choices<Initializer>()
          .with(BasicInitializer.NOTEBOOK)
          .with(BasicInitializer.MICROGRAD)
          .with(BasicInitializer.TENSORFLOW_PLAYGROUND)
          .with(BasicInitializer.XAVIER)
          .with(BasicInitializer.HE)
          .with(BasicInitializer.LECUN)
          .with(
              s -> UniformInitializer.of(s[0], s[1]),
              new Setting("low", -0.5, -1000, 1000),
              new Setting("high", 0.5, -1000, 1000))
          .with(BasicInitializer.ZEROS)
          .with(s -> new ConstantInitializer(s[0]), new Setting("value", 0.1, -1000, 1000));

  private Initializers() {}
}
