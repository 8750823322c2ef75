package nudge.random;

import nudge.math.Log;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * NumPy's legacy generator: the numbers that {@code numpy.random.seed(n)} or {@code
 * numpy.random.RandomState(n)} and their functions give. NumPy froze them in 2019 (NEP 19).
 *
 * <p>It is the {@link MersenneTwister}, seeded with the number itself. Whole numbers are drawn with
 * as many of the low bits as they need, again and again until they are in range.
 */
public final class NumpyRandom implements RandomSource {
  private static final double LARGEST_SEED = 4294967295.0;

  private final MersenneTwister twister;

  /** The second of a pair of normal numbers, or NaN if there is none. */
  private double spare = Double.NaN;

  private NumpyRandom(int seed) {
    twister = MersenneTwister.ofWord(seed);
  }

  /**
   * {@return the generator after {@code numpy.random.seed(n)}, n being the integer with these
   * digits}
   */
  public static NumpyRandom seeded(String decimalInteger) {
    String text = check(decimalInteger);
    return new NumpyRandom(IntegerText.of(text).words()[0]);
  }

  /** {@return the seed in its one spelling} NumPy takes no others. */
  static String check(String decimalInteger) {
    String text = IntegerText.of(decimalInteger).toString();
    double seed = Numbers.parse(text);
    if (!(seed >= 0 && seed <= LARGEST_SEED)) {
      throw new InvalidInput("A seed of NumPy is from 0 to 4294967295, not " + text + ".");
    }
    return text;
  }

  /** {@return the next of {@code rand()}: 53 random bits after the binary point} */
  @Override
  public double nextDouble() {
    return twister.nextDouble();
  }

  /** {@return the next of {@code uniform(low, high)}} */
  @Override
  public double uniform(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /**
   * {@return the next of {@code randn()}} By the polar method of Marsaglia; the first number of a
   * pair is kept for the next call.
   */
  @Override
  public double normal() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = Math.sqrt(-2 * Log.log(square) / square);
    spare = scale * x;
    return scale * y;
  }

  /** {@return the next of {@code normal(mean, deviation)}} */
  public double normal(double mean, double deviation) {
    return mean + deviation * normal();
  }

  /** {@return the next of {@code randint(low, high)}, which the upper end is not part of} */
  public int randint(int low, int high) {
    return low + below(high - low);
  }

  @Override
  public int below(int bound) {
    if (bound == 1) {
      return 0;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(bound - 1);
    int drawn = twister.nextInt() & mask;
    while (drawn >= bound) {
      drawn = twister.nextInt() & mask;
    }
    return drawn;
  }

  /** {@return the next of {@code permutation(count)}} */
  public int[] permutation(int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    shuffle(numbers);
    return numbers;
  }
}
