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
}
