package nudge.text;

/** A place in a text, as editors count it: the first character is line 1, column 1. */
public record Position(int line, int column) {

  /** The place of the character at {@code offset}; line ends are LF, CR LF and CR. */
  public static Position of(CharSequence text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (endsLine(text, i)) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(line, offset - lineStart + 1);
  }

  private static boolean endsLine(CharSequence text, int i) {
    char c = text.charAt(i);
    boolean beforeLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
    return c == '\n' || c == '\r' && !beforeLineFeed;
  }
}
