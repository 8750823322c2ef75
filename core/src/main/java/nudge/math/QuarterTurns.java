package nudge.math;

/**
 * A large angle as whole quarter turns and a rest of at most an eighth turn, exact enough for every
 * double: Payne and Hanek, "Radian reduction for trigonometric functions", 1983. The angle is
 * multiplied with as many digits of 2/π as matter, in base 2<sup>24</sup>, whose products are exact
 * in doubles; digits that give whole turns are left out.
 */
record QuarterTurns(int count, double rest, double restLow) {
  private static final double BASE = 16777216;
  private static final int DIGITS = 7;
  private static final double HALF_PI = 1.5707963267948966;
  private static final double HALF_PI_LOW = 6.123233995736766e-17;

  /** 2/π after the point. */
  private static final int[] TWO_OVER_PI = {
    10680707, 7228996, 1387004, 2578385, 16069853, 12639074, 9804092, 4427841, 16666979, 11263675,
    12935607, 2387514, 4345298, 14681673, 3074569, 13734428, 16653803, 1880361, 10960616, 8533493,
    3062596, 8710556, 7349940, 6258241, 3772886, 3769171, 3798172, 8675211, 12450088, 3874808,
    9961438, 366607, 15675153, 9132554, 7151469, 3571407, 2607881, 12013382, 4155038, 6285869,
    7677882, 13102053, 15825725, 473591, 9065106, 15363067, 6271263, 9264392, 5636912, 4652155
  };

  /** Of a positive finite angle in radians. */
  static QuarterTurns of(double angle) {
    double leading = angle;
    int scale = 0;
    while (leading >= BASE) {
      leading /= BASE;
      scale++;
    }
    double[] digits = carried(products(leading, scale));
    double whole = digits[0] - 4 * Math.floor(digits[0] / 4);
    double high = (digits[1] + digits[2] / BASE) / BASE;
    boolean up = high >= 0.5;
    double low = (digits[3] + digits[4] / BASE) / (BASE * BASE * BASE);
    double lowest = digits[5] / (BASE * BASE * BASE * BASE * BASE);
    return of((int) whole + (up ? 1 : 0), up ? high - 1 : high, low + lowest);
  }

  /** The rest in quarter turns, as a sum of two, becomes radians. */
  private static QuarterTurns of(int count, double high, double low) {
    double turns = high + low;
    double turnsLow = (high - turns) + low;
    double rest = turns * HALF_PI;
    double error = Logarithm.productError(turns, HALF_PI, rest);
    return new QuarterTurns(count, rest, error + (turns * HALF_PI_LOW + turnsLow * HALF_PI));
  }

  /** Of the product with 2/π the digit of ones and those after the point, not yet carried. */
  private static double[] products(double leading, int scale) {
    double[] sums = new double[DIGITS];
    double rest = leading;
    for (int j = 0; rest != 0; j++) {
      double digit = Math.floor(rest);
      rest = (rest - digit) * BASE;
      for (int t = 0; t < DIGITS; t++) {
        int i = scale - 1 + t - j;
        if (i >= 0 && i < TWO_OVER_PI.length) {
          sums[t] += digit * TWO_OVER_PI[i];
        }
      }
    }
    return sums;
  }

  private static double[] carried(double[] sums) {
    for (int t = DIGITS - 1; t > 0; t--) {
      double carry = Math.floor(sums[t] / BASE);
      sums[t] -= carry * BASE;
      sums[t - 1] += carry;
    }
    return sums;
  }
}
