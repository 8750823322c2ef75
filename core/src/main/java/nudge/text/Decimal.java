package nudge.text;

/**
 * The number {@code 0.digits × 10^point}; no digits mean zero. The first digit is never 0.
 *
 * <p>{@link #scan} reads Java's decimal doubles without suffix: {@code [+-] digits [. digits] [e
 * [+-] digits]}, where one of the two runs of digits may be missing.
 */
record Decimal(boolean negative, String digits, int point) {
  /** The midpoint of two doubles has at most 767 digits: what comes later only breaks a tie. */
  private static final int EXACT_DIGITS = 800;

  private static final int HUGE_EXPONENT = 1_000_000_000;

  /** The number that is written in all of {@code text}, or null if it is no number. */
  static Decimal scan(CharSequence text) {
    return new Scanner(text).scan();
  }

  private static final class Scanner {
    private final CharSequence text;
    private final StringBuilder digits = new StringBuilder();
    private int at;
    private int point;
    private boolean pointSeen;
    private boolean digitSeen;
    private boolean lost;

    Scanner(CharSequence text) {
      this.text = text;
    }

    Decimal scan() {
      boolean negative = sign();
      while (at < text.length() && (isDigit() || isPoint())) {
        take(text.charAt(at++));
      }
      int exponent = digitSeen ? exponent() : 0;
      if (!digitSeen || at < text.length()) {
        return null;
      }
      if (lost) {
        digits.append('1');
      }
      return new Decimal(negative, digits.toString(), point + exponent);
    }

    private boolean sign() {
      boolean signed = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
      return signed && text.charAt(at++) == '-';
    }

    private boolean isDigit() {
      return at < text.length() && Ascii.isDigit(text.charAt(at));
    }

    private boolean isPoint() {
      return text.charAt(at) == '.' && !pointSeen;
    }

    private void take(char c) {
      if (c == '.') {
        pointSeen = true;
        return;
      }
      digitSeen = true;
      boolean leadingZero = c == '0' && digits.length() == 0;
      if (leadingZero) {
        point -= pointSeen ? 1 : 0;
        return;
      }
      point += pointSeen ? 0 : 1;
      if (digits.length() < EXACT_DIGITS) {
        digits.append(c);
      } else {
        lost |= c != '0';
      }
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
