package nudge.text;

import java.util.List;

/** Writes JSON, on one line or indented; code that made a deep tree made it, so it may recurse. */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";
  private static final int FEW = 4;

  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;

  private JsonWriter(boolean pretty) {
    this.pretty = pretty;
  }

  static String compact(Json json) {
    return new JsonWriter(false).value(json, 0).out.toString();
  }

  static String pretty(Json json) {
    return new JsonWriter(true).value(json, 0).out.toString();
  }

  private JsonWriter value(Json json, int depth) {
    if (json instanceof Json.Obj object) {
      object(object, depth);
    } else if (json instanceof Json.Array array) {
      array(array.elements(), depth);
    } else if (json instanceof Json.Text text) {
      text(text.value());
    } else if (json instanceof Json.Num number) {
      out.append(number.literal());
    } else {
      out.append(json.kind()); // null, true, false
    }
    return this;
  }

  private void object(Json.Obj object, int depth) {
    boolean broken = pretty && !isShort(object);
    String separator = "";
    out.append('{');
    for (var member : object.members().entrySet()) {
      out.append(separator);
      separator = pretty && !broken ? ", " : ",";
      breakLine(broken, depth + 1);
      text(member.getKey());
      out.append(pretty ? ": " : ":");
      value(member.getValue(), depth + 1);
    }
    breakLine(broken, depth);
    out.append('}');
  }

  private void array(List<Json> elements, int depth) {
    boolean broken = pretty && !isNumbers(elements);
    String separator = "";
    out.append('[');
    for (Json element : elements) {
      out.append(separator);
      separator = pretty && !broken ? ", " : ",";
      breakLine(broken, depth + 1);
      value(element, depth + 1);
    }
    breakLine(broken, depth);
    out.append(']');
  }

  /** Whether this is for one line: plain values and a few numbers. */
  private static boolean isShort(Json.Obj object) {
    boolean allShort = true;
    for (Json member : object.members().values()) {
      boolean few =
          member instanceof Json.Array array
              && array.elements().size() <= FEW
              && isNumbers(array.elements());
      allShort &= few || !(member instanceof Json.Array || member instanceof Json.Obj);
    }
    return allShort;
  }

  private static boolean isNumbers(List<Json> elements) {
    boolean allNumbers = true;
    for (Json element : elements) {
      allNumbers &= element instanceof Json.Num;
    }
    return allNumbers;
  }

  private void breakLine(boolean broken, int depth) {
    if (broken) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
  }

  private void character(String text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || isLoneSurrogate(text, i)) {
          escape(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  /** Half a character has no UTF-8, so only as an escape does it survive. */
  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }
}
