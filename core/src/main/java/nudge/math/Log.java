package nudge.math;

/**
 * The natural logarithm, with the same bits in Java, in JavaScript and in WebAssembly, by the
 * method of Sun's fdlibm (e_log.c, 1993): x = 2<sup>k</sup>(1 + f) with 1 + f between √½ and √2, s
 * = f/(2 + f), and log(1 + f) = f - f²/2 + s(f²/2 + R(s²)) with fdlibm's minimax polynomial R.
 * Parts are added from the smallest on, and k ln 2 in two parts, the first exact.
 */
public final class Log {
  private static final double R1 = 0.6666666666666735;
  private static final double R2 = 0.3999999999940942;
  private static final double R3 = 0.2857142874366239;
  private static final double R4 = 0.22222198432149784;
  private static final double R5 = 0.1818357216161805;
  private static final double R6 = 0.15313837699209373;
  private static final double R7 = 0.14798198605116586;

  private Log() {}

  /**
   * {@return the natural logarithm of x, within one unit in the last place; −∞ for ±0, ∞ for ∞, NaN
   * below 0 and for NaN}
   */
  public static double log(double x) {
    return log(x, 0);
  }

  /** The logarithm of x(1 + correction), for a correction below 1e-15. */
  static double log(double x, double correction) {
    if (x > 0 && x <= Double.MAX_VALUE) {
      int k = PowerOfTwo.nearest(x);
      return ofParts(PowerOfTwo.scaled(x, -k) - 1, k, correction);
    }
    return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
  }

  private static double ofParts(double f, int k, double correction) {
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even = w * (R2 + w * (R4 + w * R6));
    double odd = z * (R1 + w * (R3 + w * (R5 + w * R7)));
    double halfSquare = 0.5 * f * f;
    double small = s * (halfSquare + (even + odd)) + (k * Exp.LN2_LOW + correction);
    return k * Exp.LN2_HIGH - ((halfSquare - small) - f);
  }
}
