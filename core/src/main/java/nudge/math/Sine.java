package nudge.math;

/**
 * Sine and cosine, with the same bits in Java, in JavaScript and in WebAssembly.
 *
 * <p>x = kπ/2 + r + s with |r| ≤ π/4 and s what r's rounding left. Up to a million turns π/2 is
 * taken in four parts, of which the first three have 33 bits, so that their multiples are exact
 * (Cody and Waite, "Software Manual for the Elementary Functions", 1980); beyond, {@link
 * QuarterTurns} does it. The polynomials are those of Sun's fdlibm (k_sin.c and k_cos.c, 1993).
 */
public final class Sine {
  private static final double FAR = 1647099;

  private static final double HALF_PI_1 = 1.5707963267341256;
  private static final double HALF_PI_2 = 6.077100506303966e-11;
  private static final double HALF_PI_3 = 2.0222662487111665e-21;
  private static final double HALF_PI_4 = 8.4784276603689e-32;
  private static final double TWO_OVER_PI = 0.6366197723675814;

  private static final double S1 = -0.16666666666666632;
  private static final double S2 = 0.00833333333332249;
  private static final double S3 = -0.0001984126982985795;
  private static final double S4 = 2.7557313707070068e-06;
  private static final double S5 = -2.5050760253406863e-08;
  private static final double S6 = 1.58969099521155e-10;

  private static final double C1 = 0.0416666666666666;
  private static final double C2 = -0.001388888888887411;
  private static final double C3 = 2.480158728947673e-05;
  private static final double C4 = -2.7557314351390663e-07;
  private static final double C5 = 2.087572321298175e-09;
  private static final double C6 = -1.1359647557788195e-11;

  private Sine() {}

  /**
   * {@return the sine of x radians, within one unit in the last place for every finite x; x itself
   * for ±0, NaN for ±∞ and NaN} Odd bit for bit.
   */
  public static double sin(double x) {
    double a = ofPositive(Math.abs(x), 0);
    return x > 0 ? a : x < 0 ? -a : x;
  }

  /**
   * {@return the cosine of x radians, within one unit in the last place for every finite x; NaN for
   * ±∞ and NaN} Even bit for bit.
   */
  public static double cos(double x) {
    return ofPositive(Math.abs(x), 1);
  }

  /** The sine of x and so many quarter turns more. */
  private static double ofPositive(double x, int quarters) {
    if (x <= FAR) {
      return near(x, quarters);
    }
    if (!(x <= Double.MAX_VALUE)) {
      return Double.NaN;
    }
    QuarterTurns turns = QuarterTurns.of(x);
    return turned(turns.count() + quarters, turns.rest(), turns.restLow());
  }

  private static double near(double x, int quarters) {
    double k = (x * TWO_OVER_PI + Exp.ROUNDER) - Exp.ROUNDER;
    double first = x - k * HALF_PI_1;
    double second = first - k * HALF_PI_2;
    double third = second - k * HALF_PI_3;
    double lost = differenceError(first, k * HALF_PI_2, second);
    double lostToo = differenceError(second, k * HALF_PI_3, third);
    double tail = (lost + lostToo) - k * HALF_PI_4;
    double rest = third + tail;
    return turned((int) k + quarters, rest, (third - rest) + tail);
  }

  /** What rounding took from {@code difference}, the double nearest to a - b (Knuth's two-sum). */
  private static double differenceError(double a, double b, double difference) {
    double part = difference - a;
    return (a - (difference - part)) - (b + part);
  }

  private static double turned(int quarters, double r, double low) {
    double value = (quarters & 1) == 0 ? sine(r, low) : cosine(r, low);
    return (quarters & 2) == 0 ? value : -value;
  }

  private static double sine(double r, double low) {
    double z = r * r;
    double cube = z * r;
    double rest = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
    return r - ((z * (0.5 * low - cube * rest) - low) - cube * S1);
  }

  private static double cosine(double r, double low) {
    double z = r * r;
    double rest = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
    double half = 0.5 * z;
    double most = 1 - half;
    return most + (((1 - most) - half) + (z * rest - r * low));
  }
}
