package nudge.random;

import java.util.List;
import nudge.text.InvalidInput;

/**
 * Where a stream of random numbers starts: a generator's name, and a value as that generator takes
 * it. Whoever stores or shares a seed stores both, so further generators can be added without
 * changing the numbers of anybody's link.
 *
 * <p>{@code nudge} is our own generator, see {@link NudgeRandom}; {@code python} is Python's, see
 * {@link PythonRandom}. The values of both are integers, kept in their shortest spelling.
 */
public record Seed(String generator, String value) {
  private static final String NUDGE = "nudge";
  private static final String PYTHON = "python";
  private static final List<String> GENERATORS = List.of(NUDGE, PYTHON);

  public Seed {
    if (!GENERATORS.contains(generator)) {
      throw new InvalidInput(
          "There is no random generator "
              + InvalidInput.quote(generator)
              + "; known are "
              + String.join(" and ", GENERATORS)
              + ".");
    }
    value = IntegerText.of(value).toString();
  }

  /** {@return the names of the generators} */
  public static List<String> generators() {
    return GENERATORS;
  }

  /** {@return our own generator, seeded with an integer} */
  public static Seed of(long value) {
    return new Seed(NUDGE, Long.toString(value));
  }

  /** {@return Python's generator, seeded with an integer} */
  public static Seed python(long value) {
    return new Seed(PYTHON, Long.toString(value));
  }

  /** {@return a new stream, at its start} */
  public RandomSource open() {
    return generator.equals(PYTHON) ? PythonRandom.seeded(value) : open(0);
  }

  /** {@return whether the generator has many independent streams for one seed} */
  public boolean hasStreams() {
    return generator.equals(NUDGE);
  }

  /**
   * {@return one of the seed's independent streams, at its start: a pure function of both}
   *
   * @throws InvalidInput if the generator has only one
   */
  public RandomSource open(int stream) {
    if (!hasStreams()) {
      throw new InvalidInput(
          "This takes a seed of the generator "
              + NUDGE
              + ", which has streams, not of "
              + generator);
    }
    return NudgeRandom.seeded(value, stream);
  }
}
