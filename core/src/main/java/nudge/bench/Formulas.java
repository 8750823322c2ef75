package nudge.bench;

import nudge.autograd.Op;
import nudge.autograd.Power;
import nudge.bench.Term.Bond;
import nudge.text.Ascii;

/**
 * Local derivatives as a person writes them, in the names of what stands there: {@code 1 − o²} for
 * o = tanh(n).
 *
 * <p>An operation states its derivative over any {@link nudge.autograd.Arithmetic}, so written
 * terms for numbers make it write down what is really computed. Where that chooses between pieces,
 * is a power by repeated squaring, or gets too long to read, the operation's own notation is taken
 * instead, with the names put in its letters' places.
 */
public final class Formulas {
  private static final int LONGEST = 60;

  private Formulas() {}

  /**
   * The derivative with respect to one operand (0 is the left one).
   *
   * @param a what the left operand is called
   * @param b what the right one is called; null where there is none
   * @param y what the result is called
   */
  public static String local(Op op, int operand, String a, String b, String y) {
    TermArithmetic terms = new TermArithmetic();
    Term right = b == null ? null : Term.named(b);
    String written = op.derivative(terms, operand, Term.named(a), right, Term.named(y)).text();
    if (!terms.chose() && !(op instanceof Power)) {
      int names = a.length() + y.length() + (b == null ? 0 : b.length());
      return written.length() <= LONGEST + names
          ? written
          : op.notation(operand) + ", where a = " + a;
    }
    return filledIn(op.notation(operand), a, b);
  }

  /** The letters a and b stand alone, or after a number that they are multiplied by. */
  private static String filledIn(String notation, String a, String b) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < notation.length(); i++) {
      char c = notation.charAt(i);
      if (notation.startsWith("eᵃ", i)) {
        text.append("exp(").append(a).append(')');
        i++;
      } else if ((c == 'a' || c == 'b') && standsAlone(notation, i)) {
        boolean times = i > 0 && Ascii.isDigit(notation.charAt(i - 1));
        text.append(times ? "·" : "").append(Term.named(c == 'a' ? a : b).within(Bond.ATOM));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean standsAlone(String notation, int i) {
    boolean before = i > 0 && Ascii.isLetter(notation.charAt(i - 1));
    boolean after = i + 1 < notation.length() && Ascii.isLetter(notation.charAt(i + 1));
    return !before && !after;
  }
}
