package nudge.random;

import nudge.text.InvalidInput;

/**
 * Where a stream of random numbers starts: a generator's name, and a value as that generator takes
 * it. Whoever stores or shares a seed stores both, so further generators can be added without
 * changing the numbers of anybody's link.
 *
 * <p>The one generator today is {@code python}, see {@link PythonRandom}; its values are integers,
 * kept in their shortest spelling.
 */
public record Seed(String generator, String value) {
  private static final String PYTHON = "python";

  public Seed {
    if (!generator.equals(PYTHON)) {
      throw new InvalidInput(
          "There is no random generator "
              + InvalidInput.quote(generator)
              + "; the one available is \"python\".");
    }
    value = IntegerText.of(value).toString();
  }

  /** {@return Python's generator, seeded with an integer} */
  public static Seed python(long value) {
    return new Seed(PYTHON, Long.toString(value));
  }

  /** {@return a new stream, at its start} */
  public RandomSource open() {
    return PythonRandom.seeded(value);
  }
}
