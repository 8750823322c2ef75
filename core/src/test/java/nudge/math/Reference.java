package nudge.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number as the unevaluated sum of two doubles, about 104 bits (Dekker, "A floating-point
 * technique for extending the available precision", 1971), with the functions under test. {@link
 * ReferenceTest} holds it against series summed to 60 digits.
 */
record Reference(double high, double low) {
  private static final Reference ONE = new Reference(1, 0);
  private static final Reference TWO = new Reference(2, 0);

  /** ln 2 in four parts; the first three have at most 40 bits, so a multiple k of each is exact. */
  private static final double[] LN2 = {
    0x1.62e42fefa2p-1, 0x1.9ef35793c6p-41, 0x1.673007e5ecp-81, 0x1.5e81e6864ce52p-121
  };

  private static final BigDecimal HALF_PI = halfPi();

  /** By Machin's formula, to 400 digits. */
  private static BigDecimal halfPi() {
    BigDecimal quarter =
        arcCotangent(5).multiply(BigDecimal.valueOf(4)).subtract(arcCotangent(239));
    return quarter.multiply(BigDecimal.valueOf(2));
  }

  private static BigDecimal arcCotangent(int x) {
    int digits = 410;
    BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(x), digits, RoundingMode.DOWN);
    BigDecimal sum = power;
    for (int n = 3; power.signum() != 0; n += 2) {
      power = power.divide(BigDecimal.valueOf(-(long) x * x), digits, RoundingMode.DOWN);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), digits, RoundingMode.DOWN));
    }
    return sum;
  }

  /** e to the power of a number as 2 to the power of {@code exponent} times {@code mantissa}. */
  record Scaled(Reference mantissa, int exponent) {}

  static Scaled exp(double x) {
    return exp(new Reference(x, 0));
  }

  /** For a positive finite base. */
  static Scaled pow(double base, double exponent) {
    return exp(log(base).times(new Reference(exponent, 0)));
  }

  /**
   * Corrects the double nearest to the logarithm: with d = m / e<sup>guess</sup> - 1, log m = guess
   * + d - d&sup2;/2, where d is of the order of 1e-17.
   */
  static Reference log(double x) {
    int k = (int) Math.rint(Math.log(x) / Math.log(2));
    double m = Math.scalb(x, -k);
    Reference guess = new Reference(Math.log(m), 0);
    Reference inverse = expm1(new Reference(-guess.high, 0));
    Reference d = new Reference(m, 0).times(inverse).plus(new Reference(m - 1, 0));
    Reference correction = d.plus(d.times(d).times(new Reference(-0.5, 0)));
    return guess.plus(correction).minusLn2(-k);
  }

  private static Scaled exp(Reference x) {
    int k = (int) Math.rint(x.high / Math.log(2));
    return new Scaled(expm1(x.minusLn2(k)).plus(ONE), k);
  }

  /** For 1e-100 &lt; a &lt; 40. */
  static Reference tanh(double a) {
    int k = (int) Math.rint(2 * a / Math.log(2));
    Reference small = expm1(new Reference(2 * a, 0).minusLn2(k));
    Reference e = k == 0 ? small : small.plus(ONE).scaled(k).plus(new Reference(-1, 0));
    return e.over(e.plus(TWO));
  }

  /** For −600 &lt; x &lt; 40. */
  static Reference expm1(double x) {
    int k = (int) Math.rint(x / Math.log(2));
    Reference small = expm1(new Reference(x, 0).minusLn2(k));
    return k == 0 ? small : small.plus(ONE).scaled(k).plus(new Reference(-1, 0));
  }

  /** By its series near 0, else like the logarithm; for −1 &lt; x &lt; 1e15. */
  static Reference log1p(double x) {
    if (Math.abs(x) < 0x1p-9) {
      Reference sum = new Reference(0, 0);
      for (int n = 13; n > 0; n--) {
        Reference coefficient = ONE.over(new Reference(n % 2 == 0 ? -n : n, 0));
        sum = sum.times(new Reference(x, 0)).plus(coefficient);
      }
      return sum.times(new Reference(x, 0));
    }
    double guess = Math.log1p(x);
    Scaled inverse = exp(new Reference(-guess, 0));
    Reference shrunk = inverse.mantissa().scaled(inverse.exponent());
    Reference d = new Reference(x, 0).plus(ONE).times(shrunk).plus(new Reference(-1, 0));
    return new Reference(guess, 0).plus(d.plus(d.times(d).times(new Reference(-0.5, 0))));
  }

  /** For −600 &lt; x &lt; 600. */
  static Reference sigmoid(double x) {
    Scaled scaled = exp(-Math.abs(x));
    Reference e = scaled.mantissa().scaled(scaled.exponent());
    return (x < 0 ? e : ONE).over(e.plus(ONE));
  }

  /** The sine of x and so many quarter turns more, for every finite x. */
  static Reference sin(double x, int quarters) {
    BigDecimal angle = new BigDecimal(x);
    BigDecimal turns = angle.divide(HALF_PI, 0, RoundingMode.HALF_EVEN);
    BigDecimal rest = angle.subtract(turns.multiply(HALF_PI));
    double high = rest.doubleValue();
    double low = rest.subtract(new BigDecimal(high)).doubleValue();
    int quarter = turns.toBigInteger().add(BigInteger.valueOf(quarters)).intValue();
    Reference r = new Reference(high, low);
    Reference value = quarter % 2 == 0 ? series(r, r, 1) : series(ONE, r, 0);
    return (quarter & 2) == 0 ? value : value.times(new Reference(-1, 0));
  }

  /** first − first·r²/((n + 1)(n + 2)) + … */
  private static Reference series(Reference first, Reference r, int n) {
    Reference square = r.times(r);
    Reference sum = ONE;
    for (int i = n + 28; i > n; i -= 2) {
      Reference factor = square.over(new Reference(-i * (i - 1.0), 0));
      sum = sum.times(factor).plus(ONE);
    }
    return first.times(sum);
  }

  /** How many units in the last place of the exact value {@code computed} is away from it. */
  static double ulps(double computed, Reference exact, int exponent) {
    double scaled = Math.scalb(computed, -exponent);
    int unit = Math.max(exact.exponent() - 52, Double.MIN_EXPONENT - 52 - exponent);
    return Math.abs(Math.scalb((scaled - exact.high) - exact.low, -unit));
  }

  /** The exponent of the binade this lies in; just below a power of two, {@code low} decides. */
  private int exponent() {
    double magnitude = Math.abs(high);
    boolean below = low * Math.signum(high) < 0;
    return Math.getExponent(below ? Math.nextDown(magnitude) : magnitude);
  }

  /** This - k ln 2. */
  private Reference minusLn2(int k) {
    Reference r = this;
    for (double part : LN2) {
      r = r.plus(new Reference(-k * part, 0));
    }
    return r;
  }

  /** A Taylor series for a 32nd of r, doubled five times: E(2y) = E(y)(E(y) + 2). */
  private static Reference expm1(Reference r) {
    Reference y = r.scaled(-5);
    Reference sum = ONE;
    for (int n = 17; n > 1; n--) {
      sum = sum.times(y).over(new Reference(n, 0)).plus(ONE);
    }
    Reference e = sum.times(y);
    for (int i = 0; i < 5; i++) {
      e = e.times(e.plus(TWO));
    }
    return e;
  }

  Reference plus(Reference other) {
    double sum = high + other.high;
    double part = sum - high;
    double error = (high - (sum - part)) + (other.high - part);
    double lows = low + other.low;
    double lowPart = lows - low;
    double lowError = (low - (lows - lowPart)) + (other.low - lowPart);
    Reference first = normal(sum, error + lows);
    return normal(first.high, first.low + lowError);
  }

  Reference times(Reference other) {
    double product = high * other.high;
    double error = Math.fma(high, other.high, -product);
    return normal(product, error + (high * other.low + low * other.high));
  }

  Reference over(Reference other) {
    double first = high / other.high;
    Reference rest = plus(other.times(new Reference(-first, 0)));
    double second = rest.high / other.high;
    Reference last = rest.plus(other.times(new Reference(-second, 0)));
    return normal(first, second).plus(new Reference(last.high / other.high, 0));
  }

  private Reference scaled(int exponent) {
    return new Reference(Math.scalb(high, exponent), Math.scalb(low, exponent));
  }

  private static Reference normal(double high, double low) {
    double sum = high + low;
    return new Reference(sum, low - (sum - high));
  }
}
