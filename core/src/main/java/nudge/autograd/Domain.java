package nudge.autograd;

/** For which operands an operation has a value and a derivative. */
public enum Domain {
  ALL("every number"),
  NOT_NEGATIVE("numbers of at least 0"),
  POSITIVE("numbers above 0"),
  ABOVE_MINUS_ONE("numbers above −1"),
  DIVISOR_NOT_ZERO("every number, the divisor not 0");

  private final String words;

  Domain(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
