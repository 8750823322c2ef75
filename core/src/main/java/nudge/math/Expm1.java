package nudge.math;

/**
 * exp(x) − 1, exact also where x is small, with the same bits in Java, in JavaScript and in
 * WebAssembly. With x = k ln 2 + r as in {@link Exp}, it is (2<sup>k</sup> − 1) + 2<sup>k</sup>r +
 * 2<sup>k</sup>(exp(r) − 1 − r): the first two are added with what rounding takes from their sum
 * (Knuth's two-sum), the small third comes last. All is computed at half its size, so that nothing
 * overflows before the result does.
 */
public final class Expm1 {
  /** From here down the result is −1. */
  private static final double LOWEST = -60;

  /** Below this x²/2 is nothing beside x. */
  private static final double TINY = 5e-17;

  private Expm1() {}

  /**
   * {@return exp(x) − 1, within one unit in the last place; −1 for −∞, NaN for NaN, x itself for
   * ±0}
   */
  public static double expm1(double x) {
    double clamped = Math.max(LOWEST, Math.min(x, Exp.HIGHEST));
    double k = (clamped * Exp.LOG2_E + Exp.ROUNDER) - Exp.ROUNDER;
    double high = clamped - k * Exp.LN2_HIGH;
    double low = k * Exp.LN2_LOW;
    double r = high - low;
    double scale = PowerOfTwo.of((int) k - 1);
    double power = scale - 0.5;
    double linear = scale * r;
    double sum = power + linear;
    double part = sum - power;
    double lost = ((scale - power) - 0.5) + ((power - (sum - part)) + (linear - part));
    double half = sum + (lost + scale * rest(r, (high - r) - low));
    return Math.abs(x) < TINY ? x : half + half;
  }

  /**
   * exp(r + tail) − 1 − r, with what rounding takes from its two products: where 2<sup>k</sup> − 1
   * and 2<sup>k</sup>r nearly cancel, it counts.
   */
  private static double rest(double r, double tail) {
    double square = r * r;
    double factor = Exp.polynomial(r);
    double product = square * factor;
    double lost =
        Logarithm.productError(r, r, square) * factor
            + Logarithm.productError(square, factor, product);
    return product + (lost + (tail + tail * r));
  }
}
