package nudge.math;

/** The natural logarithm, with the same bits in Java, in JavaScript and in WebAssembly. */
public final class Log {
  private Log() {}

  /**
   * {@return the natural logarithm of x, within one unit in the last place; −∞ for ±0, ∞ for ∞, NaN
   * below 0 and for NaN}
   */
  public static double log(double x) {
    if (x > 0) {
      return x <= Double.MAX_VALUE ? Logarithm.of(x).high() : x;
    }
    return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
  }
}
