package nudge.random;

import nudge.math.Log;
import nudge.math.Sine;
import nudge.text.InvalidInput;

/**
 * Python's generator: the numbers that {@code random.seed(n)} and the functions of Python's module
 * {@code random} give, as CPython 3.2 and later define them.
 *
 * <p>It is the {@link MersenneTwister}, seeded with the 32-bit words of the seed's absolute value,
 * least significant first. Hence a seed and its negative give the same numbers. Whole numbers are
 * drawn with as many bits as they need, again and again until they are in range.
 *
 * <p>{@link #normal}, {@link #below} and {@link #shuffle(int[])} are those of every {@link
 * RandomSource}, on which shared links rely, and not Python's.
 */
public final class PythonRandom implements RandomSource {
  private static final double TURN = 6.283185307179586;

  private final MersenneTwister twister;

  /** The second of a pair of normal numbers, or NaN if there is none. */
  private double spare = Double.NaN;

  private PythonRandom(int[] key) {
    twister = MersenneTwister.ofWords(key);
  }

  /** {@return the generator after {@code random.seed(seed)}} */
  public static PythonRandom seeded(long seed) {
    return seeded(Long.toString(seed));
  }

  /** {@return the generator after {@code random.seed(n)}, n being the integer with these digits} */
  public static PythonRandom seeded(String decimalInteger) {
    return new PythonRandom(IntegerText.of(decimalInteger).words());
  }

  /** {@return the next {@code random.random()}: 53 random bits after the binary point} */
  @Override
  public double nextDouble() {
    return twister.nextDouble();
  }

  /** {@return the next {@code random.randint(low, high)}, both ends included} */
  public int randint(int low, int high) {
    return (int) (low + whole((double) high - low + 1));
  }

  /**
   * {@return the next {@code random.gauss(mean, deviation)}} Numbers come in pairs, by the method
   * of Box and Muller; the second of a pair is kept for the next call.
   */
  public double gauss(double mean, double deviation) {
    double z = spare;
    spare = Double.NaN;
    if (Double.isNaN(z)) {
      double angle = nextDouble() * TURN;
      double radius = Math.sqrt(-2 * Log.log(1 - nextDouble()));
      z = Sine.cos(angle) * radius;
      spare = Sine.sin(angle) * radius;
    }
    return mean + z * deviation;
  }

  /** Puts the numbers into the order of the next {@code random.shuffle}. */
  public void shuffled(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = (int) whole(i + 1);
      int moved = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = moved;
    }
  }

  /**
   * {@return what the next {@code random.sample(population, count)} takes} A large part of the
   * population is taken out of a copy whose gaps the last ones fill; of a few ones, those that are
   * drawn twice are drawn again.
   */
  public int[] sample(int[] population, int count) {
    InvalidInput.checkRange("count", count, 0, population.length);
    boolean[] taken = population.length > room(count) ? new boolean[population.length] : null;
    int[] pool = population.clone();
    int[] sample = new int[count];
    for (int i = 0; i < count; i++) {
      int left = population.length - (taken == null ? i : 0);
      int j = (int) whole(left);
      while (taken != null && taken[j]) {
        j = (int) whole(left);
      }
      sample[i] = pool[j];
      if (taken == null) {
        pool[j] = pool[left - 1];
      } else {
        taken[j] = true;
      }
    }
    return sample;
  }

  /** Up to how many elements Python finds a copy of the population cheaper than a set. */
  private static double room(int count) {
    double power = 1;
    while (power < 3.0 * count) {
      power *= 4;
    }
    return count > 5 ? 21 + power : 21;
  }

  /** The next whole number from 0 to below a bound, which is at most 2³². */
  private double whole(double bound) {
    int bits = 0;
    for (double power = 1; power <= bound; power *= 2) {
      bits++;
    }
    double drawn = bits(bits);
    while (drawn >= bound) {
      drawn = bits(bits);
    }
    return drawn;
  }

  /** So many random bits as a number: low words first, of the last one its high bits. */
  private double bits(int count) {
    if (count > 32) {
      return unsigned(twister.nextInt()) + 4294967296.0 * bits(count - 32);
    }
    return unsigned(twister.nextInt() >>> (32 - count));
  }

  private static double unsigned(int word) {
    return word < 0 ? word + 4294967296.0 : word;
  }
}
