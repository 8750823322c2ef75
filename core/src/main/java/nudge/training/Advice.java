package nudge.training;

import nudge.autograd.Op;
import nudge.autograd.Power;

/** What to try when numbers leave all bounds. */
public enum Advice {
  LOWER_RATE("Try a lower learning rate, or clip the gradient."),
  NORMALISE("Normalise the data, so that its numbers are near 1."),
  START("Begin with smaller parameters."),
  FORMULA("Write smaller numbers in the formula."),
  GROWTH("Try a lower learning rate, clip the gradient or normalise the data."),
  LOGARITHM(
      "A logarithm needs a number above 0: take a loss that works on logits, or an activation that"
          + " stays above 0."),
  EXPONENT(
      "The exponential of a large number is too large: try a lower learning rate, normalise the"
          + " data, or take a loss that works on logits."),
  DIVISION("Nothing can be divided by 0: keep the divisor away from it, by adding a small number."),
  ROOT("A root or a broken power needs a number that is not negative: square it first, say."),
  SLOPE("The slope is not finite there: keep the number away from that point, by adding to it."),
  MEAN("Take the mean over a batch instead of the sum, smaller batches or a lower learning rate."),
  PENALTY("Weaken the penalty, or try a lower learning rate.");

  private final String sentence;

  Advice(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** For an operation that made too much of operands that were not too large themselves. */
  static Advice on(Op op, double a, double b) {
    return switch (op.domain()) {
      case POSITIVE -> op instanceof Power ? onPower(a) : a <= 0 ? LOGARITHM : GROWTH;
      case ABOVE_MINUS_ONE -> a <= -1 ? LOGARITHM : GROWTH;
      case NOT_NEGATIVE -> a < 0 ? ROOT : GROWTH;
      case NOT_ZERO -> a == 0 ? DIVISION : GROWTH;
      case DIVISOR_NOT_ZERO -> b == 0 ? DIVISION : GROWTH;
      case ALL -> op.symbol().startsWith("exp") ? EXPONENT : GROWTH;
    };
  }

  private static Advice onPower(double base) {
    return base == 0 ? DIVISION : base < 0 ? ROOT : GROWTH;
  }
}
