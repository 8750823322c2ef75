package nudge.text;

/** The characters of which grammars are made; letters and digits of other scripts are not these. */
public final class Ascii {
  private Ascii() {}

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The value of a hexadecimal digit; −1 of anything else. */
  public static int hexadecimal(char c) {
    if (isDigit(c)) {
      return c - '0';
    }
    char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
  }

  /** The small letter of a capital one; anything else is left as it is. */
  public static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  /** The text with small letters for its capital ones. */
  public static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      lower.append(lower(text.charAt(i)));
    }
    return lower.toString();
  }

  /** The capital letter of a small one; anything else is left as it is. */
  public static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  /** Whether a name may hold it: a letter, a digit or an underscore. */
  public static boolean isPartOfName(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  /** Whether a text is one or more digits and nothing else. */
  public static boolean isDigits(String text) {
    boolean digits = !text.isEmpty();
    for (int i = 0; digits && i < text.length(); i++) {
      digits = isDigit(text.charAt(i));
    }
    return digits;
  }
}
