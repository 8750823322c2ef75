package nudge.text;

/**
 * A number that a person may choose: its name in documents, what it is unless chosen, and the
 * smallest and largest that make sense.
 */
public record Setting(String name, double usual, double low, double high) {

  /** Refuses a number out of range, naming the setting. */
  double checked(double value) {
    if (value >= low && value <= high) {
      return value;
    }
    throw InvalidInput.field(
        name,
        "must be a number from "
            + Numbers.format(low)
            + " to "
            + Numbers.format(high)
            + ", but is "
            + Numbers.format(value));
  }
}
