package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.optim.Schedule;
import nudge.text.Ascii;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * Changes of the learning rate as people type them, step and rate: {@code 100: 0.01, 200: 0.001}.
 */
final class RateChanges {
  private static final int MOST_DIGITS = 9;

  private RateChanges() {}

  static String write(List<Schedule.Change> changes) {
    StringBuilder text = new StringBuilder();
    for (Schedule.Change change : changes) {
      text.append(text.length() == 0 ? "" : ", ").append(change.fromStep());
      text.append(": ").append(Numbers.format(change.rate()));
    }
    return text.toString();
  }

  /**
   * @throws InvalidInput if they are not written so
   */
  static List<Schedule.Change> parse(String text) {
    List<Schedule.Change> changes = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int comma = rest.indexOf(',');
      changes.add(change(comma < 0 ? rest : rest.substring(0, comma)));
      rest = comma < 0 ? "" : rest.substring(comma + 1).strip();
    }
    return changes;
  }

  private static Schedule.Change change(String entry) {
    int colon = entry.indexOf(':');
    String step = colon < 0 ? "" : entry.substring(0, colon).strip();
    String rate = entry.substring(colon + 1).strip();
    if (!Ascii.isDigits(step) || step.length() > MOST_DIGITS || !Numbers.isNumber(rate)) {
      throw new InvalidInput(
          InvalidInput.quote(entry.strip())
              + " is no change; write step and rate, such as 100: 0.01, 200: 0.001");
    }
    return new Schedule.Change(Integer.parseInt(step), Numbers.parse(rate));
  }
}
