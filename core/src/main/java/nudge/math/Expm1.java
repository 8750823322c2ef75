package nudge.math;

/** exp(x) − 1, exact also where x is small. */
public final class Expm1 {
  private Expm1() {}

  /** {@return exp(x) − 1; x itself for ±0} */
  public static double expm1(double x) {
    double power = Exp.exp(x);
    if (power == 1) {
      return x;
    }
    double less = power - 1;
    return less == -1 || power == Double.POSITIVE_INFINITY ? less : less * (x / Log.log(power));
  }
}
