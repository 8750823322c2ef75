package nudge.random;

/**
 * The numbers of {@code Math.random()} after {@code Math.seedrandom(text)} of David Bau's library
 * seedrandom, by which TensorFlow Playground draws: bytes of the cipher RC4, whose first 256 are
 * dropped. A number takes six of them as a whole number, then one more at a time until there are 52
 * significant bits, and divides by the power of 256 that this makes.
 */
public final class ArcFour implements RandomSource {
  private static final int SIZE = 256;
  private static final int BYTE = 255;
  private static final int CHUNKS = 6;
  private static final double SIGNIFICANT = 4503599627370496.0; // 2⁵²
  private static final double OVERFLOW = 9007199254740992.0; // 2⁵³

  private final int[] state = new int[SIZE];
  private int i;
  private int j;

  private ArcFour(int[] key) {
    for (int k = 0; k < SIZE; k++) {
      state[k] = k;
    }
    int to = 0;
    for (int k = 0; k < SIZE; k++) {
      to = (to + key[k % key.length] + state[k]) & BYTE;
      swap(k, to);
    }
    for (int k = 0; k < SIZE; k++) {
      nextByte();
    }
  }

  /** {@return the generator after {@code Math.seedrandom(seed)}} */
  public static ArcFour seeded(String seed) {
    return new ArcFour(key(seed));
  }

  /** The text's characters, from the 257th on mixed into those before. */
  private static int[] key(String seed) {
    int[] key = new int[Math.max(1, Math.min(SIZE, seed.length()))];
    int smear = 0;
    for (int k = 0; k < seed.length(); k++) {
      smear ^= key[k & BYTE] * 19;
      key[k & BYTE] = (smear + seed.charAt(k)) & BYTE;
    }
    return key;
  }

  @Override
  public double nextDouble() {
    double number = 0;
    double scale = 1;
    for (int k = 0; k < CHUNKS; k++) {
      number = number * SIZE + nextByte();
      scale *= SIZE;
    }
    int last = 0;
    while (number < SIGNIFICANT) {
      number = (number + last) * SIZE;
      scale *= SIZE;
      last = nextByte();
    }
    while (number >= OVERFLOW) {
      number /= 2;
      scale /= 2;
      last >>>= 1;
    }
    return (number + last) / scale;
  }

  private int nextByte() {
    i = (i + 1) & BYTE;
    j = (j + state[i]) & BYTE;
    swap(i, j);
    return state[(state[i] + state[j]) & BYTE];
  }

  private void swap(int a, int b) {
    int moved = state[a];
    state[a] = state[b];
    state[b] = moved;
  }
}
