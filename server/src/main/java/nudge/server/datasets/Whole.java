package nudge.server.datasets;

import nudge.server.http.Problem;
import nudge.text.InvalidInput;

/** Whole numbers in an address. */
final class Whole {
  private Whole() {}

  static int number(String name, String text, int min, int max) {
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw Problem.badField(
        name,
        "must be a whole number from %d to %d, but is %s"
            .formatted(min, max, InvalidInput.quote(text)));
  }
}
