package nudge.bench;

import nudge.text.Ascii;
import nudge.text.Numbers;

/**
 * A piece of a formula.
 *
 * @param text as a person writes it
 * @param bond how firmly it holds together, which decides where parentheses are needed
 */
record Term(String text, Bond bond) {
  /** The loosest first. */
  enum Bond {
    SUM,
    PRODUCT,
    ATOM
  }

  /** What somebody has called an operand: a name, a number, or an expression. */
  static Term named(String text) {
    return new Term(text, isAtom(text) ? Bond.ATOM : Bond.SUM);
  }

  static Term number(double number) {
    String text = Numbers.format(number);
    return text.startsWith("-")
        ? new Term("−" + text.substring(1), Bond.SUM)
        : new Term(text, Bond.ATOM);
  }

  static Term call(String function, Term argument) {
    return new Term(function + "(" + argument.text + ")", Bond.ATOM);
  }

  private static boolean isAtom(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** In parentheses if it would not hold together among what binds this firmly. */
  String within(Bond firmness) {
    return bond.compareTo(firmness) < 0 ? "(" + text + ")" : text;
  }
}
