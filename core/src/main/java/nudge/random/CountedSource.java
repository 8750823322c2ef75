package nudge.random;

/**
 * A stream that counts how many numbers were taken of it, so that something else can go on where
 * they ended; for a source that draws everything from {@link #nextDouble}.
 */
public final class CountedSource implements RandomSource {
  private final RandomSource source;
  private int taken;

  public CountedSource(RandomSource source) {
    this.source = source;
  }

  @Override
  public double nextDouble() {
    taken++;
    return source.nextDouble();
  }

  /** {@return how many numbers were taken so far} */
  public int taken() {
    return taken;
  }
}
