package nudge.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON by recursive descent, one look at each character. */
final class JsonParser {
  private static final int MAX_DEPTH = 64;

  private final String text;
  private int at;
  private int depth;

  JsonParser(String text) {
    this.text = text;
  }

  Json document() {
    Json json = value();
    skipSpace();
    if (at < text.length()) {
      throw error(at, "the document ends before " + here() + "; remove what follows");
    }
    return json;
  }

  private Json value() {
    skipSpace();
    int start = at;
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Text(string(), start);
      case 't' -> word("true", new Json.Bool(true, start));
      case 'f' -> word("false", new Json.Bool(false, start));
      case 'n' -> word("null", new Json.Null(start));
      default -> number();
    };
  }

  private Json object() {
    int start = enter();
    Map<String, Json> members = new LinkedHashMap<>();
    if (!closes('}')) {
      do {
        member(members);
      } while (continues('}'));
    }
    depth--;
    return new Json.Obj(members, start);
  }

  private void member(Map<String, Json> members) {
    skipSpace();
    int start = at;
    if (peek() != '"') {
      throw error(at, "expected a member's name in double quotes, not " + here());
    }
    String name = string();
    skipSpace();
    if (peek() != ':') {
      throw error(
          at, "expected ':' after the name " + InvalidInput.quote(name) + ", not " + here());
    }
    at++;
    if (members.put(name, value()) != null) {
      throw error(start, "the name " + InvalidInput.quote(name) + " is there twice; remove one");
    }
  }

  private Json array() {
    int start = enter();
    List<Json> elements = new ArrayList<>();
    if (!closes(']')) {
      do {
        elements.add(value());
      } while (continues(']'));
    }
    depth--;
    return new Json.Array(elements, start);
  }

  private int enter() {
    if (++depth > MAX_DEPTH) {
      throw error(at, "nested more than " + MAX_DEPTH + " levels deep");
    }
    return at++;
  }

  private boolean closes(char end) {
    skipSpace();
    boolean closes = peek() == end;
    at += closes ? 1 : 0;
    return closes;
  }

  private boolean continues(char end) {
    if (closes(end)) {
      return false;
    }
    if (peek() != ',') {
      throw error(at, "expected ',' or '" + end + "', not " + here());
    }
    at++;
    return true;
  }

  private Json word(String word, Json json) {
    if (!text.startsWith(word, at)) {
      throw noValue();
    }
    at += word.length();
    return json;
  }

  private Json number() {
    int end = endOfNumber(text, at);
    if (end < 0) {
      throw noValue();
    }
    Json number = new Json.Num(text.substring(at, end), at);
    at = end;
    return number;
  }

  private InvalidInput noValue() {
    for (String word : List.of("NaN", "Infinity", "-Infinity")) {
      if (text.startsWith(word, at)) {
        return error(at, word + " is not a number that JSON has");
      }
    }
    return error(at, "expected a value, not " + here());
  }

  /** Where the JSON number that starts at {@code start} ends, or -1 if none starts there. */
  static int endOfNumber(String text, int start) {
    int i = start + (is(text, start, '-') ? 1 : 0);
    i = is(text, i, '0') ? i + 1 : endOfDigits(text, i);
    if (i >= 0 && is(text, i, '.')) {
      i = endOfDigits(text, i + 1);
    }
    if (i >= 0 && (is(text, i, 'e') || is(text, i, 'E'))) {
      i = endOfDigits(text, i + (is(text, i + 1, '-') || is(text, i + 1, '+') ? 2 : 1));
    }
    return i;
  }

  private static int endOfDigits(String text, int start) {
    int i = start;
    while (i < text.length() && Ascii.isDigit(text.charAt(i))) {
      i++;
    }
    return i == start ? -1 : i;
  }

  private static boolean is(String text, int i, char c) {
    return i < text.length() && text.charAt(i) == c;
  }

  private String string() {
    int start = at++;
    StringBuilder value = new StringBuilder();
    for (char c = inString(start); c != '"'; c = inString(start)) {
      if (c < ' ') {
        throw error(
            at, "a text cannot hold a line end or control character; write it as \\n or \\u");
      }
      value.append(c == '\\' ? escaped(start) : c);
      at++;
    }
    at++;
    return value.toString();
  }

  private char inString(int start) {
    if (at >= text.length()) {
      throw error(start, "this text has no closing quote");
    }
    return text.charAt(at);
  }

  private char escaped(int start) {
    at++;
    char c = inString(start);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw error(at - 1, "there is no escape \\" + c + "; a backslash is written \\\\");
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 1; i <= 4; i++) {
      int digit = at + i < text.length() ? Ascii.hexadecimal(text.charAt(at + i)) : -1;
      if (digit < 0) {
        throw error(at - 1, "\\u wants four hexadecimal digits after it");
      }
      code = 16 * code + digit;
    }
    at += 4;
    return (char) code;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** The character to be read next; NUL, which fits nowhere, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private String here() {
    return at < text.length()
        ? "'" + new String(Character.toChars(text.codePointAt(at))) + "'"
        : "the end of the text";
  }

  private InvalidInput error(int offset, String reason) {
    return InvalidInput.at(Position.of(text, offset), reason);
  }
}
