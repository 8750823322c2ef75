package nudge.random;

/**
 * MT19937 (Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
 * pseudorandom number generator", 1998), on which Python's and NumPy's generators stand. It
 * computes in {@code int} only, since {@code long} is slow in JavaScript.
 */
final class MersenneTwister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[SIZE];
  private int next = SIZE;

  private MersenneTwister(int seed) {
    fill(seed);
  }

  /** Seeded by its authors' {@code init_genrand}. */
  static MersenneTwister ofWord(int seed) {
    return new MersenneTwister(seed);
  }

  /** Seeded by its authors' {@code init_by_array}. */
  static MersenneTwister ofWords(int[] key) {
    MersenneTwister twister = new MersenneTwister(19650218);
    twister.mix(key);
    return twister;
  }

  /** {@return 53 random bits after the binary point} */
  double nextDouble() {
    int high = nextInt() >>> 5;
    int low = nextInt() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** {@return 32 random bits} */
  int nextInt() {
    if (next == SIZE) {
      renew();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void renew() {
    for (int i = 0; i < SIZE - SHIFT; i++) {
      state[i] = state[i + SHIFT] ^ twist(state[i], state[i + 1]);
    }
    for (int i = SIZE - SHIFT; i < SIZE - 1; i++) {
      state[i] = state[i + SHIFT - SIZE] ^ twist(state[i], state[i + 1]);
    }
    state[SIZE - 1] = state[SHIFT - 1] ^ twist(state[SIZE - 1], state[0]);
    next = 0;
  }

  private static int twist(int upper, int lower) {
    int y = (upper & 0x80000000) | (lower & 0x7fffffff);
    return (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
  }

  private void fill(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * scrambled(i - 1) + i;
    }
  }

  /** Both passes run over the state from index 1 on. */
  private void mix(int[] key) {
    int i = 1;
    for (int n = 0; n < Math.max(SIZE, key.length); n++) {
      int j = n % key.length;
      state[i] = (state[i] ^ (scrambled(i - 1) * 1664525)) + key[j] + j;
      i = successor(i);
    }
    for (int n = 1; n < SIZE; n++) {
      state[i] = (state[i] ^ (scrambled(i - 1) * 1566083941)) - i;
      i = successor(i);
    }
    state[0] = 0x80000000;
  }

  private int scrambled(int i) {
    return state[i] ^ (state[i] >>> 30);
  }

  /** Past the end comes index 1, and index 0 takes the last word. */
  private int successor(int i) {
    if (i + 1 < SIZE) {
      return i + 1;
    }
    state[0] = state[SIZE - 1];
    return 1;
  }
}
