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
