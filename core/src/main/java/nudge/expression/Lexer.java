package nudge.expression;

import java.util.ArrayList;
import java.util.List;
import nudge.text.Ascii;
import nudge.text.InvalidInput;
import nudge.text.Position;

/** Cuts an expression's text into tokens. */
final class Lexer {
  private static final String SYMBOLS = "+-*/^()=,";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).run();
  }

  private List<Token> run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' || c == ';') {
        add(Token.Kind.STATEMENT_END, at + 1);
      } else if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '#') {
        skipComment();
      } else if (isNameStart(c)) {
        add(Token.Kind.NAME, endOfName());
      } else if (Ascii.isDigit(c) || c == '.') {
        add(Token.Kind.NUMBER, endOfNumber());
      } else if (SYMBOLS.indexOf(c) >= 0) {
        add(Token.Kind.SYMBOL, text.startsWith("**", at) ? at + 2 : at + 1);
      } else {
        throw InvalidInput.at(
            Position.of(text, at),
            "\"" + new String(Character.toChars(text.codePointAt(at))) + "\" means nothing here");
      }
    }
    tokens.add(new Token(Token.Kind.END, "", text.length()));
    return tokens;
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end), at));
    at = end;
  }

  private void skipComment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private int endOfName() {
    int end = at;
    while (end < text.length() && Ascii.isPartOfName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfNumber() {
    int end = at;
    while (end < text.length() && isPartOfNumber(end)) {
      end++;
    }
    return end;
  }

  private boolean isPartOfNumber(int i) {
    char c = text.charAt(i);
    boolean signOfExponent =
        (c == '+' || c == '-') && (text.charAt(i - 1) == 'e' || text.charAt(i - 1) == 'E');
    return Ascii.isPartOfName(c) || c == '.' || (signOfExponent && i > at);
  }

  private static boolean isNameStart(char c) {
    return Ascii.isLetter(c) || c == '_';
  }
}
