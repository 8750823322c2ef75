package nudge.expression;

/** A word of an expression and where it starts; the end of the text is a token too. */
record Token(Kind kind, String text, int offset) {
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    STATEMENT_END,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isPower() {
    return is("**") || is("^");
  }

  /** As an error message quotes it. */
  String quoted() {
    return switch (kind) {
      case STATEMENT_END -> "the end of the statement";
      case END -> "the end of the text";
      default -> "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    };
  }
}
