package nudge.random;

import nudge.math.Log;

/**
 * A stream of random numbers; which one, and from where it starts, is a {@link Seed}'s business.
 */
public interface RandomSource {
  /** {@return the next number of the stream, at least 0 and less than 1} */
  double nextDouble();

  /** {@return the next number, stretched over low to high as Python's random.uniform does it} */
  default double uniform(double low, double high) {
    return nextDouble() * (high - low) + low;
  }

  /** {@return the next whole number from 0 to below {@code bound}} */
  default int below(int bound) {
    return (int) Math.floor(nextDouble() * bound);
  }

  /**
   * {@return the next normally distributed number, of mean 0 and standard deviation 1} By the polar
   * method of Marsaglia, "A convenient method for generating normal variables", 1964; of the two
   * numbers that it gives one is dropped, so that a stream has no state but its own.
   */
  default double normal() {
    double x;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * Math.sqrt(-2 * Log.log(square) / square);
  }

  /** Puts the numbers into a random order, every one equally likely (Fisher and Yates). */
  default void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int moved = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = moved;
    }
  }
}
