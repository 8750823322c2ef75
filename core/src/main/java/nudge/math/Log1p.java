package nudge.math;

/**
 * log(1 + x), exact also where x is small: the logarithm of the rounded sum, corrected by what
 * rounding took from it.
 */
public final class Log1p {
  private Log1p() {}

  /**
   * {@return log(1 + x), within one unit in the last place; −∞ for −1, ∞ for ∞, NaN below −1 and
   * for NaN, x itself for ±0}
   */
  public static double log1p(double x) {
    double sum = 1 + x;
    if (x == 0 || !(sum > 0 && sum <= Double.MAX_VALUE)) {
      return x == 0 ? x : Log.log(sum);
    }
    double lost = sum >= 2 ? 1 - (sum - x) : x - (sum - 1);
    return Log.log(sum, lost / sum);
  }
}
