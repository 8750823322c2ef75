package nudge.random;

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
}
