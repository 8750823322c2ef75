package nudge.text;

/**
 * Numbers as text, with the same digits and the same bits on the JVM and in the browser, whose own
 * conversions differ from each other.
 */
public final class Numbers {
  private Numbers() {}

  /** The shortest text that reads back as {@code x}, laid out as by ECMAScript; -0 is "-0". */
  public static String format(double x) {
    boolean negativeZero = x == 0 && 1 / x < 0;
    if (x == (int) x && !negativeZero) {
      return Integer.toString((int) x);
    }
    if (Double.isNaN(x)) {
      return "NaN";
    }
    if (x < 0 || negativeZero) {
      return "-" + format(-x);
    }
    return x == Double.POSITIVE_INFINITY ? "Infinity" : layOut(ShortestDecimal.of(x));
  }

  /**
   * The double nearest to the decimal number written in {@code text}, ties to even.
   *
   * @throws InvalidInput if it is no number; space around it and the words NaN and Infinity are not
   */
  public static double parse(CharSequence text) {
    Decimal decimal = Decimal.scan(text);
    if (decimal == null) {
      throw new InvalidInput(InvalidInput.quote(text) + " is not a number");
    }
    return NearestDouble.of(decimal);
  }

  public static boolean isNumber(CharSequence text) {
    return Decimal.scan(text) != null;
  }

  private static String layOut(Decimal decimal) {
    String digits = decimal.digits();
    int point = decimal.point();
    if (point > 21 || point < -5) {
      return scientific(digits, point - 1);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return digits.length() <= point
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + (exponent < 0 ? "e" : "e+") + exponent;
  }
}
