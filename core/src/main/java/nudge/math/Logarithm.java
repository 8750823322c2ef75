package nudge.math;

/**
 * The natural logarithm of a positive finite number as the unevaluated sum of two doubles, good to
 * about 2<sup>-68</sup> of its size, as {@link Pow} needs it.
 *
 * <p>The argument is split as x = 2<sup>k</sup> m with m between &radic;&frac12; and &radic;2, so
 * that log x = k ln 2 + 2 atanh s with s = (m - 1)/(m + 1), |s| &lt; 0.172. The series atanh s = s
 * (1 + z/3 + z&sup2;/5 + ...), z = s&sup2;, is summed from z&sup3;/7 on in doubles, where their
 * rounding no longer matters, and up to there in pairs of doubles by Horner's rule. Like {@link
 * Exp}, it uses only operations that agree everywhere; the error of a rounded product comes from
 * halves that multiply exactly (Veltkamp's splitting; Dekker, "A floating-point technique for
 * extending the available precision", 1971).
 */
record Logarithm(double high, double low) {
  /** The series' leading coefficients, last one first, and what their doubles leave of them. */
  private static final double[] LEADING = {1.0 / 5, 1.0 / 3, 1};

  private static final double[] LEADING_LOW = {-1.1102230246251566e-17, 1.850371707708594e-17, 0};

  /** One more than 2<sup>27</sup>: cuts a double into halves of 26 bits. */
  private static final double SPLITTER = 134217729;

  /** {@return the logarithm of a positive finite number, subnormal or not} */
  static Logarithm of(double x) {
    int k = PowerOfTwo.nearest(x);
    return of(PowerOfTwo.scaled(x, -k), k);
  }

  private static Logarithm of(double m, int k) {
    double sum = m + 1;
    double sumLow = m - (sum - 1);
    double s = (m - 1) / sum;
    double back = s * sum;
    double sLow = (((m - 1) - back) - productError(s, sum, back) - s * sumLow) / sum;
    return ofQuotient(s, sLow, k);
  }

  private static Logarithm ofQuotient(double s, double sLow, int k) {
    double z = s * s;
    double zLow = productError(s, s, z) + 2 * s * sLow;
    double high = tail(z);
    double low = 0;
    for (int i = 0; i < LEADING.length; i++) {
      double product = high * z;
      double productLow = productError(high, z, product) + (high * zLow + low * z);
      high = LEADING[i] + product;
      low = (product - (high - LEADING[i])) + (productLow + LEADING_LOW[i]);
    }
    double atanh = s * high;
    double atanhLow = productError(s, high, atanh) + (s * low + sLow * high);
    return ofParts(k * Exp.LN2_HIGH, 2 * atanh, 2 * atanhLow + k * Exp.LN2_LOW);
  }

  /** (1/7 + z/9 + ... + z<sup>9</sup>/25) in Estrin's order. */
  private static double tail(double z) {
    double z2 = z * z;
    double z4 = z2 * z2;
    double first = (1.0 / 7 + 1.0 / 9 * z) + z2 * (1.0 / 11 + 1.0 / 13 * z);
    double second = (1.0 / 15 + 1.0 / 17 * z) + z2 * (1.0 / 19 + 1.0 / 21 * z);
    double third = 1.0 / 23 + 1.0 / 25 * z;
    return first + z4 * (second + z4 * third);
  }

  /** The first part is 0 or larger than the second, which is far larger than the third. */
  private static Logarithm ofParts(double first, double second, double third) {
    double sum = first + second;
    double rest = (second - (sum - first)) + third;
    double high = sum + rest;
    return new Logarithm(high, rest - (high - sum));
  }

  /** What rounding took from {@code product}, the double nearest to ab; no factor above 1e300. */
  static double productError(double a, double b, double product) {
    double aHigh = upperHalf(a);
    double aLow = a - aHigh;
    double bHigh = upperHalf(b);
    double bLow = b - bHigh;
    return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
  }

  private static double upperHalf(double a) {
    double scaled = SPLITTER * a;
    return scaled - (scaled - a);
  }
}
