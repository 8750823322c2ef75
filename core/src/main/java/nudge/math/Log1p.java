package nudge.math;

/** log(1 + x), exact also where x is small. */
public final class Log1p {
  private Log1p() {}

  /** {@return log(1 + x); −∞ for −1, NaN below, x itself for ±0} */
  public static double log1p(double x) {
    double sum = 1 + x;
    if (sum == 1 || !(x > -1 && x <= Double.MAX_VALUE)) {
      return sum == 1 ? x : x > 0 ? x : Log.log(sum);
    }
    double lost = sum - x == 1 ? 0 : Math.abs(x) < 1 ? x - (sum - 1) : 1 - (sum - x);
    return Log.log(sum) + lost / sum;
  }
}
