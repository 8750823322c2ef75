package nudge.text;

/**
 * The number {@code 0.digits × 10^point}; no digits mean zero. The first digit is never 0.
 *
 * <p>{@link #scan} reads Java's decimal doubles without suffix: {@code [+-] digits [. digits] [e
 * [+-] digits]}, where one of the two runs of digits may be missing.
 *
 * @param digits a text or a builder of one that nobody changes any more
 */
record Decimal(boolean negative, CharSequence digits, int point) {
  /** The midpoint of two doubles has at most 767 digits: what comes later only breaks a tie. */
  private static final int EXACT_DIGITS = 800;

  private static final int HUGE_EXPONENT = 1_000_000_000;

  /** The number that is written in all of {@code text}, or null if it is no number. */
  static Decimal scan(CharSequence text) {
    return new Scanner(text).scan();
  }

  private static final class Scanner {
    private final CharSequence text;
    private int at;

    Scanner(CharSequence text) {
      this.text = text;
    }

    Decimal scan() {
      boolean negative = sign();
      String whole = digits();
      boolean pointed = at < text.length() && text.charAt(at) == '.';
      at += pointed ? 1 : 0;
      String fraction = pointed ? digits() : "";
      boolean any = !whole.isEmpty() || !fraction.isEmpty();
      int exponent = any ? exponent() : 0;
      return any && at == text.length() ? of(negative, whole, fraction, exponent) : null;
    }

    /**
     * Texts are put together only if they must be: in JavaScript that takes longer than the rest.
     */
    private static Decimal of(boolean negative, String whole, String fraction, int exponent) {
      String front = whole.substring(leadingZeros(whole));
      if (front.isEmpty()) {
        int zeros = leadingZeros(fraction);
        return new Decimal(negative, decisive(fraction.substring(zeros)), exponent - zeros);
      }
      String all = fraction.isEmpty() ? front : front + fraction;
      return new Decimal(negative, decisive(all), front.length() + exponent);
    }

    private boolean sign() {
      boolean signed = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
      return signed && text.charAt(at++) == '-';
    }

    private boolean isDigit() {
      return at < text.length() && Ascii.isDigit(text.charAt(at));
    }

    private String digits() {
      int start = at;
      while (isDigit()) {
        at++;
      }
      return text.subSequence(start, at).toString();
    }

    private static int leadingZeros(String digits) {
      int zeros = 0;
      while (zeros < digits.length() && digits.charAt(zeros) == '0') {
        zeros++;
      }
      return zeros;
    }

    /** Of very many digits those that count, and a 1 if the others are not all 0. */
    private static String decisive(String digits) {
      if (digits.length() <= EXACT_DIGITS) {
        return digits;
      }
      boolean lost = leadingZeros(digits.substring(EXACT_DIGITS)) < digits.length() - EXACT_DIGITS;
      return digits.substring(0, EXACT_DIGITS) + (lost ? "1" : "");
    }

    /**
     * The exponent; without a digit in it, the place stays at the letter, which is then too much.
     */
    private int exponent() {
      int start = at;
      if (at == text.length() || (text.charAt(at) | 0x20) != 'e') {
        return 0;
      }
      at++;
      boolean negative = sign();
      if (!isDigit()) {
        at = start;
        return 0;
      }
      int exponent = 0;
      for (; isDigit(); at++) {
        exponent =
            Math.min(
                HUGE_EXPONENT, Math.min(HUGE_EXPONENT / 10, exponent) * 10 + text.charAt(at) - '0');
      }
      return negative ? -exponent : exponent;
    }
  }
}
