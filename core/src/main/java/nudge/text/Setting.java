package nudge.text;

/**
 * A number that a person may choose: its name in documents, what it is unless chosen, and the
 * smallest and largest that make sense.
 */
public record Setting(String name, double usual, double low, double high) {

  /** Refuses a number out of range, naming the setting. */
  void check(double value) {
    InvalidInput.checkRange(name, value, low, high);
  }

  /**
   * The number that somebody typed.
   *
   * @throws InvalidInput naming the setting, if it is none or out of range
   */
  public double parse(String typed) {
    String text = typed.strip();
    if (!Numbers.isNumber(text)) {
      throw InvalidInput.field(
          name,
          "must be a number from "
              + Numbers.format(low)
              + " to "
              + Numbers.format(high)
              + ", not "
              + InvalidInput.quote(text));
    }
    double value = Numbers.parse(text);
    check(value);
    return value;
  }
}
