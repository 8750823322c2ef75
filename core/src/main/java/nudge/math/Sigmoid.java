package nudge.math;

/**
 * The logistic function 1/(1 + exp(−x)), with the same bits in Java, in JavaScript and in
 * WebAssembly. It is computed from e = exp(−|x|), which cannot overflow, as 1/(1 + e) or e/(1 + e);
 * what rounding takes from 1 + e is made good.
 */
public final class Sigmoid {
  private Sigmoid() {}

  /**
   * {@return 1/(1 + exp(−x)), within two units in the last place; 0 for −∞, 1 for ∞, NaN for NaN}
   */
  public static double sigmoid(double x) {
    double e = Exp.exp(-Math.abs(x));
    double sum = 1 + e;
    double lost = e - (sum - 1);
    double quotient = (x < 0 ? e : 1) / sum;
    return quotient - quotient * (lost / sum);
  }
}
