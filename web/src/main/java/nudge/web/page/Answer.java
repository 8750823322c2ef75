package nudge.web.page;

import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/** What the server's answers mean to a person. */
final class Answer {
  private static final int LONGEST = 1000;

  private Answer() {}

  /** A sentence for a request that failed: what was not done, and why. */
  static String problem(int status, String body, String notDone) {
    if (status == 0) {
      return notDone + ": the server cannot be reached. Your work is still here; try again later";
    }
    try {
      return notDone + ": " + Fields.of(body, Json.parse(body)).text("detail", LONGEST);
    } catch (InvalidInput e) {
      return notDone + ": the server answered with status " + status;
    }
  }
}
