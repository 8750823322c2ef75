package nudge.random;

import java.util.List;
import nudge.text.InvalidInput;

/**
 * Where a stream of random numbers starts: a generator's name, a value as that generator takes it,
 * and how far into its stream. Whoever stores or shares a seed stores them all, so further
 * generators can be added without changing the numbers of anybody's link.
 *
 * <p>{@code nudge} is our own generator, see {@link NudgeRandom}; {@code python} is Python's, see
 * {@link PythonRandom}; {@code numpy} is NumPy's legacy one, see {@link NumpyRandom}. Their values
 * are integers, kept in their shortest spelling. {@code seedrandom} is that of TensorFlow
 * Playground, see {@link ArcFour}, whose value is any text.
 *
 * @param skip how many numbers of the stream are passed over first, since something else was drawn
 *     from it before; 0 for a generator with streams
 */
public record Seed(String generator, String value, int skip) {
  private static final String NUDGE = "nudge";
  private static final String PYTHON = "python";
  private static final String NUMPY = "numpy";
  private static final String SEEDRANDOM = "seedrandom";
  private static final List<String> GENERATORS = List.of(NUDGE, PYTHON, NUMPY, SEEDRANDOM);
  private static final int LONGEST_TEXT = 200;

  /** The largest number to be passed over: that takes a moment, and no data need more. */
  public static final int MOST_SKIPPED = 1_000_000;

  public Seed {
    if (!GENERATORS.contains(generator)) {
      throw new InvalidInput(
          "There is no random generator "
              + InvalidInput.quote(generator)
              + "; known are "
              + String.join(", ", GENERATORS)
              + ".");
    }
    value = spelled(generator, value);
    InvalidInput.checkRange("skip", skip, 0, generator.equals(NUDGE) ? 0 : MOST_SKIPPED);
  }

  /** At the start of the stream. */
  public Seed(String generator, String value) {
    this(generator, value, 0);
  }

  private static String spelled(String generator, String value) {
    if (generator.equals(NUMPY)) {
      return NumpyRandom.check(value);
    }
    if (!generator.equals(SEEDRANDOM)) {
      return IntegerText.of(value).toString();
    }
    if (value.length() > LONGEST_TEXT) {
      throw new InvalidInput(
          "A seed has at most " + LONGEST_TEXT + " characters, not " + value.length() + ".");
    }
    return value;
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

  /** {@return NumPy's legacy generator, seeded with an integer} */
  public static Seed numpy(long value) {
    return new Seed(NUMPY, Long.toString(value));
  }

  /** {@return TensorFlow Playground's generator, seeded with a text} */
  public static Seed seedrandom(String text) {
    return new Seed(SEEDRANDOM, text);
  }

  /** {@return a stream of the same generator, with another value} */
  public Seed with(String other) {
    return new Seed(generator, other, skip);
  }

  /** {@return the same stream, so many numbers on from its start} */
  public Seed after(int numbers) {
    return new Seed(generator, value, numbers);
  }

  /** {@return a new stream, at its start} */
  public RandomSource open() {
    RandomSource source = source();
    for (int i = 0; i < skip; i++) {
      source.nextDouble();
    }
    return source;
  }

  private RandomSource source() {
    return switch (generator) {
      case PYTHON -> PythonRandom.seeded(value);
      case NUMPY -> NumpyRandom.seeded(value);
      case SEEDRANDOM -> ArcFour.seeded(value);
      default -> open(0);
    };
  }

  /** {@return whether the generator has many independent streams for one seed} */
  public boolean hasStreams() {
    return generator.equals(NUDGE);
  }

  /** {@return whether this is Python's generator} */
  public boolean isPython() {
    return generator.equals(PYTHON);
  }

  /** {@return whether this is NumPy's legacy generator} */
  public boolean isNumpy() {
    return generator.equals(NUMPY);
  }

  /** {@return whether this is TensorFlow Playground's generator} */
  public boolean isSeedrandom() {
    return generator.equals(SEEDRANDOM);
  }

  /** {@return whether the value is any text rather than an integer} */
  public boolean isText() {
    return takesText(generator);
  }

  /** {@return whether the values of a generator are any text rather than integers} */
  public static boolean takesText(String generator) {
    return generator.equals(SEEDRANDOM);
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
