package nudge.web.chart;

/**
 * Numbers as a reader wants them: four significant digits, whole numbers in full with their
 * thousands apart, powers of ten only for the very large and very small. For eyes only: the minus
 * is the typographic one, as wide as a digit.
 */
public final class Rounded {
  /** The widest text there is, but for large numbers; to keep room by. */
  static final String WIDEST = "\u22120.000000";

  static final String MINUS = "\u2212";
  private static final int DIGITS = 4;

  private Rounded() {}

  public static String text(double x) {
    if (x < 0) {
      return MINUS + text(-x);
    }
    if (x != x) {
      return "NaN";
    }
    if (x > Double.MAX_VALUE) {
      return "\u221e";
    }
    if (x < 1e-300) {
      return "0";
    }
    boolean whole = x < 1e9 && x == Math.floor(x);
    return whole || x >= 1000 && x < 999_999.5 ? grouped((int) (x + 0.5)) : significant(x);
  }

  private static String grouped(int whole) {
    String digits = Integer.toString(whole);
    int head = digits.length();
    String text = "";
    for (; head > 3; head -= 3) {
      text = "," + digits.substring(head - 3, head) + text;
    }
    return digits.substring(0, head) + text;
  }

  private static String significant(double x) {
    int exponent = (int) Math.floor(Math.log10(x));
    int digits = digits(x, exponent);
    if (digits < 1000) {
      digits = digits(x, --exponent);
    }
    if (digits >= 10_000) {
      digits = digits(x, ++exponent);
    }
    return layOut(withoutTrailingZeros(digits), exponent);
  }

  private static int digits(double x, int exponent) {
    int shift = DIGITS - 1 - exponent;
    double scaled = shift < 0 ? x / Math.pow(10, -shift) : x * Math.pow(10, shift);
    return (int) (scaled + 0.5);
  }

  private static String withoutTrailingZeros(int digits) {
    while (digits > 0 && digits % 10 == 0) {
      digits /= 10;
    }
    return Integer.toString(digits);
  }

  private static String layOut(String digits, int exponent) {
    if (exponent < -4 || exponent > 5) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      String power = exponent < 0 ? MINUS + -exponent : Integer.toString(exponent);
      return digits.charAt(0) + fraction + "e" + power;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int point = exponent + 1;
    return digits.length() <= point
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
