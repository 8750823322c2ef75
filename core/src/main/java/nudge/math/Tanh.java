package nudge.math;

/**
 * The hyperbolic tangent, with the same bits in Java, in JavaScript and in WebAssembly.
 *
 * <p>Like {@link Exp}, it uses only operations that agree everywhere, and selects in place of
 * branches, so that SIMD lanes can repeat it. It works on a = |x|, split as a = k (ln 2)/2 + r; the
 * rational approximation tanh r = p/q serves both of its ranges with the one division:
 *
 * <ul>
 *   <li>below 0.6, k is 0 and tanh a = r - (rq - p)/q, a small correction of r itself;
 *   <li>from there on, e<sup>2r</sup> = (q + p)/(q - p) and therefore tanh a = 1 -
 *       2/(e<sup>2a</sup> + 1) = 1 - 2(q - p)/(2<sup>k</sup>(q + p) + (q - p)), a small correction
 *       of 1.
 * </ul>
 *
 * <p>p and q are a weighted least-squares fit on [0, 0.55], good to 0.6; with z = r&sup2;, q = 1 +
 * zQ(z) and rq - p = rzR(z). The obvious forms, (e - 1)/(e + 1) with e = e<sup>2x</sup> or the same
 * with expm1, lose more than two units in the last place; this one's largest error over three
 * million points is 1.58.
 */
public final class Tanh {
  /** From here on tanh is the double 1. */
  private static final double SATURATED = 20;

  private static final double LARGE = 0.6;

  private static final double ROUNDER = 6755399441055744.0;
  private static final double TWO_OVER_LN2 = 2.8853900817779268;
  private static final double HALF_LN2_HIGH = 0.3465735901845619;
  private static final double HALF_LN2_LOW = 9.541074646352939e-11;

  private static final double P0 = 0.12816775953556955;
  private static final double P1 = 0.002793053168026972;
  private static final double P2 = 7.360625918073438e-06;
  private static final double Q0 = 0.4615010928689029;
  private static final double Q1 = 0.023293417457662707;
  private static final double Q2 = 0.00020660803084096728;
  private static final double R0 = Q0 - P0;
  private static final double R1 = Q1 - P1;
  private static final double R2 = Q2 - P2;

  private Tanh() {}

  /**
   * {@return the hyperbolic tangent of x, within two units in the last place; odd bit for bit,
   * never beyond 1 in magnitude, NaN for NaN}
   */
  public static double tanh(double x) {
    double a = ofMagnitude(Math.min(Math.abs(x), SATURATED));
    return x > 0 ? a : x < 0 ? -a : x;
  }

  private static double ofMagnitude(double a) {
    boolean large = a >= LARGE;
    double k = ((large ? a * TWO_OVER_LN2 : 0) + ROUNDER) - ROUNDER;
    double r = (a - k * HALF_LN2_HIGH) - k * HALF_LN2_LOW;
    double z = r * r;
    double q = 1 + z * (Q0 + z * (Q1 + z * Q2));
    double rest = (r * z) * (R0 + z * (R1 + z * R2));
    double p = large ? r * q - rest : 0;
    double difference = q - p;
    double denominator = difference + powerOfTwo((int) k) * (q + p);
    double part = large ? difference : rest;
    return (large ? 1 : r) - (part + part) / denominator;
  }

  /** Exact for 0 to 60, without a table and without a {@code long}. */
  private static double powerOfTwo(int exponent) {
    int half = exponent >> 1;
    return (double) (1 << half) * (1 << (exponent - half));
  }
}
