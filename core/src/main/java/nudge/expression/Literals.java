package nudge.expression;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/** Names that stand for nothing but a number in an expression's text, to give them another one. */
public final class Literals {
  private final String text;
  private final List<Token> tokens;

  private Literals(String text) {
    this.text = text;
    this.tokens = Lexer.tokens(text);
  }

  /**
   * The names, in the order of the text.
   *
   * @throws InvalidInput if the text cannot be read
   */
  public static List<String> names(String text) {
    Literals literals = new Literals(text);
    List<String> names = new ArrayList<>();
    for (int at = 0; at < literals.tokens.size(); at++) {
      if (literals.end(at) >= 0) {
        names.add(literals.tokens.get(at).text());
      }
    }
    return names;
  }

  /** The text in which a name stands for another number; all else stays, comments too. */
  public static String with(String text, String name, double number) {
    Literals literals = new Literals(text);
    for (int at = 0; at < literals.tokens.size(); at++) {
      int end = literals.end(at);
      if (end >= 0 && literals.tokens.get(at).text().equals(name)) {
        int start = literals.tokens.get(at + 2).offset();
        return text.substring(0, start) + Numbers.format(number) + text.substring(end);
      }
    }
    return text;
  }

  /** Where the number ends that is given to a name by the statement that begins here; else −1. */
  private int end(int at) {
    boolean begins = at == 0 || tokens.get(at - 1).kind() == Token.Kind.STATEMENT_END;
    if (!begins || kind(at) != Token.Kind.NAME || !is(at + 1, "=")) {
      return -1;
    }
    int number = is(at + 2, "-") ? at + 3 : at + 2;
    Token.Kind after = kind(number + 1);
    boolean alone = after == Token.Kind.STATEMENT_END || after == Token.Kind.END;
    return kind(number) == Token.Kind.NUMBER && alone
        ? tokens.get(number).offset() + tokens.get(number).text().length()
        : -1;
  }

  private Token.Kind kind(int at) {
    return at < tokens.size() ? tokens.get(at).kind() : Token.Kind.END;
  }

  private boolean is(int at, String symbol) {
    return at < tokens.size() && tokens.get(at).is(symbol);
  }
}
