package nudge.math;

/**
 * Powers with whole exponents of at least 0, by squaring and multiplying from the exponent's lowest
 * bit up: the same products, so the same bits, everywhere. {@link Pow} is more exact for large
 * exponents and slower.
 */
public final class IntegerPower {
  private IntegerPower() {}

  public static double of(double base, int exponent) {
    double power = 1;
    double square = base;
    for (int left = exponent; left > 0; left /= 2) {
      if (left % 2 == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
