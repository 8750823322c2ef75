package nudge.autograd;

/**
 * For which operands an operation has a value and a derivative. A derivative may be infinite at the
 * very edge, as that of a root is at 0.
 */
public enum Domain {
  ALL("every number"),
  NOT_NEGATIVE("numbers of at least 0"),
  POSITIVE("numbers above 0"),
  ABOVE_MINUS_ONE("numbers above −1"),
  NOT_ZERO("every number but 0"),
  DIVISOR_NOT_ZERO("every number, the divisor not 0");

  private final String words;

  Domain(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Tells whether finite operands lie in it; of one operand, the second does not matter. */
  public boolean contains(double a, double b) {
    return switch (this) {
      case ALL -> true;
      case NOT_NEGATIVE -> a >= 0;
      case POSITIVE -> a > 0;
      case ABOVE_MINUS_ONE -> a > -1;
      case NOT_ZERO -> a != 0;
      case DIVISOR_NOT_ZERO -> b != 0;
    };
  }
}
