package nudge.math;

/** Sine and cosine. */
public final class Sine {
  private static final double ROUNDER = 6755399441055744.0;
  private static final double TWO_OVER_PI = 0.6366197723675814;
  private static final double HALF_PI_1 = 1.5707963267341256;
  private static final double HALF_PI_2 = 6.077100506303966e-11;
  private static final double HALF_PI_3 = 2.0222662487959506e-21;

  private Sine() {}

  /** {@return the sine of x radians} */
  public static double sin(double x) {
    return x == 0 ? x : quarter(x, 0);
  }

  /** {@return the cosine of x radians} */
  public static double cos(double x) {
    return quarter(Math.abs(x), 1);
  }

  private static double quarter(double x, int shift) {
    double k = (x * TWO_OVER_PI + ROUNDER) - ROUNDER;
    double r = ((x - k * HALF_PI_1) - k * HALF_PI_2) - k * HALF_PI_3;
    double turn = k + shift;
    double phase = turn - 4 * Math.floor(turn / 4);
    double z = r * r;
    double value = phase == 0 || phase == 2 ? sine(r, z) : cosine(z);
    return phase < 2 ? value : phase >= 2 ? -value : Double.NaN;
  }

  private static double sine(double r, double z) {
    double tail =
        1.0 / 120
            + z * (-1.0 / 5040 + z * (1.0 / 362880 + z * (-1.0 / 39916800 + z / 6227020800.0)));
    return r + r * z * (-1.0 / 6 + z * tail);
  }

  private static double cosine(double z) {
    double tail =
        1.0 / 24 + z * (-1.0 / 720 + z * (1.0 / 40320 + z * (-1.0 / 3628800 + z / 479001600.0)));
    return 1 - z / 2 + z * z * tail;
  }
}
