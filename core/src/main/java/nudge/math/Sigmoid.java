package nudge.math;

/** The logistic function 1/(1 + exp(−x)). */
public final class Sigmoid {
  private Sigmoid() {}

  /** {@return 1/(1 + exp(−x)), computed from exp(−|x|), which cannot overflow} */
  public static double sigmoid(double x) {
    double e = Exp.exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }
}
