package nudge.training;

import nudge.autograd.Op;
import nudge.autograd.Value;
import nudge.text.Ascii;
import nudge.text.Numbers;

/** One operation with its operands' numbers, as a person writes it. */
final class Notation {
  private Notation() {}

  static String of(Value node) {
    Op op = node.op();
    String a = number(node.operands().get(0));
    boolean word = Ascii.isLetter(op.symbol().charAt(0));
    if (op.arity() == 1) {
      return word ? op.symbol() + "(" + a + ")" : a + op.symbol();
    }
    String b = number(node.operands().get(1));
    return word ? op.symbol() + "(" + a + ", " + b + ")" : a + " " + op.symbol() + " " + b;
  }

  private static String number(Value operand) {
    return Numbers.format(operand.data());
  }
}
