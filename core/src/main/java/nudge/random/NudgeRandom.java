package nudge.random;

/**
 * The default generator: xoshiro128** of Blackman and Vigna, "Scrambled linear pseudorandom number
 * generators", 2021, which computes in {@code int} only and is therefore fast in JavaScript. Each
 * of its four words of state begins at another number, into which the seed's sign, the stream's
 * number and the seed's words are mixed one after the other by the finalizer of MurmurHash3
 * (Appleby).
 */
final class NudgeRandom implements RandomSource {
  private static final int GOLDEN_RATIO = 0x9e3779b9;

  private int s0;
  private int s1;
  private int s2;
  private int s3;

  private NudgeRandom(IntegerText seed, int stream) {
    s0 = word(0, seed, stream);
    s1 = word(1, seed, stream);
    s2 = word(2, seed, stream);
    s3 = word(3, seed, stream) | 1; // a state of nothing but zeros would stay that
  }

  private static int word(int start, IntegerText seed, int stream) {
    int hash = mix(mix(start, seed.negative() ? 1 : 0), stream);
    for (int word : seed.words()) {
      hash = mix(hash, word);
    }
    return hash;
  }

  /** {@return a stream of the seed, at its start} */
  static NudgeRandom seeded(String decimalInteger, int stream) {
    return new NudgeRandom(IntegerText.of(decimalInteger), stream);
  }

  private static int mix(int hash, int word) {
    int h = (hash ^ word) + GOLDEN_RATIO;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  @Override
  public double nextDouble() {
    int high = nextInt() >>> 5;
    int low = nextInt() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  private int nextInt() {
    int result = Integer.rotateLeft(s1 * 5, 7) * 9;
    int t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Integer.rotateLeft(s3, 11);
    return result;
  }
}
