package nudge.math;

/**
 * Powers x<sup>y</sup>, with the same bits in Java, in JavaScript and in WebAssembly, and the
 * special cases of Java's {@code Math.pow}.
 *
 * <p>The power of a positive number is e<sup>y log x</sup>. An error of y log x, which reaches 745,
 * becomes a relative error of the result; therefore the {@link Logarithm} and its product with y
 * are pairs of doubles. {@link Exp} takes the lower of the pair as a correction of its reduced
 * argument, which is small enough to keep it. (fdlibm's {@code e_pow.c} goes the same way with a
 * logarithm to the base 2, but takes its numbers apart by their bits.)
 *
 * <p>The largest error measured over ten million points is 0.90 ulp. As it is below one ulp, a
 * power that is a double is found exactly, such as those of small integers.
 */
public final class Pow {
  /** No logarithm but that of 1 is nearer to 0 than 2<sup>-53</sup>: more changes nothing. */
  private static final double LARGEST_EXPONENT = 18446744073709551616.0;

  /** Beyond this the result is 0 or infinite without a correction. */
  private static final double CORRECTED = 1000;

  private Pow() {}

  /**
   * {@return base to the power of exponent, within one unit in the last place}
   *
   * <p>It is NaN for a negative finite base unless the exponent is an integer, for 1 and -1 with an
   * infinite exponent, and for NaN, except that anything to the power of 0 is 1.
   */
  public static double pow(double base, double exponent) {
    if (exponent == 0) {
      return 1;
    }
    double magnitude = Math.abs(base);
    if (base < 0 && magnitude < Double.POSITIVE_INFINITY && !isInteger(exponent)) {
      return Double.NaN;
    }
    boolean odd = isInteger(exponent) && !isInteger(exponent / 2);
    double power = ofMagnitude(magnitude, exponent);
    return odd && isNegative(base) ? -power : power;
  }

  private static double ofMagnitude(double base, double exponent) {
    if (Double.isNaN(base) || Double.isNaN(exponent)) {
      return Double.NaN;
    }
    if (base == 0 || base == Double.POSITIVE_INFINITY) {
      return exponent > 0 ? base : 1 / base;
    }
    if (base == 1) {
      return Math.abs(exponent) < Double.POSITIVE_INFINITY ? 1 : Double.NaN;
    }
    return ofPositive(base, Math.max(-LARGEST_EXPONENT, Math.min(exponent, LARGEST_EXPONENT)));
  }

  private static double ofPositive(double base, double exponent) {
    Logarithm log = Logarithm.of(base);
    double high = log.high() * exponent;
    double error = Logarithm.productError(log.high(), exponent, high);
    double low = error + log.low() * exponent;
    return Exp.exp(high, Math.abs(high) < CORRECTED ? low : 0);
  }

  /** True for infinities too; every double from 2<sup>53</sup> on is even. */
  private static boolean isInteger(double x) {
    return Math.floor(x) == x;
  }

  private static boolean isNegative(double x) {
    return x < 0 || 1 / x < 0;
  }
}
