package nudge.text;

/**
 * Numbers as text, with the same digits and the same bits on the JVM and in the browser, whose own
 * conversions differ from each other.
 */
public final class Numbers {
  /** Of a number that is not written with an exponent. */
  private static final int LONGEST = 24;

  private Numbers() {}

  /** The shortest text that reads back as {@code x}, laid out as by ECMAScript; -0 is "-0". */
  public static String format(double x) {
    return append(new StringBuilder(LONGEST), x).toString();
  }

  /** The same behind other text. */
  static StringBuilder append(StringBuilder text, double x) {
    boolean negativeZero = x == 0 && 1 / x < 0;
    if (x == (int) x && !negativeZero) {
      return text.append((int) x);
    }
    if (Double.isNaN(x)) {
      return text.append("NaN");
    }
    if (x < 0 || negativeZero) {
      return append(text.append('-'), -x);
    }
    return x == Double.POSITIVE_INFINITY
        ? text.append("Infinity")
        : layOut(text, ShortestDecimal.of(x));
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

  private static StringBuilder layOut(StringBuilder text, Decimal decimal) {
    CharSequence digits = decimal.digits();
    int point = decimal.point();
    if (point > 21 || point < -5) {
      return scientific(text, digits, point - 1);
    }
    if (point <= 0) {
      return zeros(text.append("0."), -point).append(digits);
    }
    return digits.length() <= point
        ? zeros(text.append(digits), point - digits.length())
        : text.append(digits, 0, point).append('.').append(digits, point, digits.length());
  }

  private static StringBuilder zeros(StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append('0');
    }
    return text;
  }

  private static StringBuilder scientific(StringBuilder text, CharSequence digits, int exponent) {
    text.append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    return text.append(exponent < 0 ? "e" : "e+").append(exponent);
  }
}
