package nudge.web.page;

import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.teavm.jso.browser.Storage;

/**
 * A data set that this browser has saved: the token that allows changes stays in the browser's
 * storage and goes to no one but the server that gave it.
 */
record Own(String id, int version, String token) {
  private static final String PREFIX = "dataset ";
  private static final int LONGEST = 1000;

  /** What was saved under a name, or null. */
  static Own of(String name) {
    String kept = Storage.getLocalStorage().getItem(PREFIX + name);
    try {
      return kept == null ? null : parse(Fields.of(kept, Json.parse(kept)));
    } catch (InvalidInput e) {
      return null;
    }
  }

  private static Own parse(Fields fields) {
    return new Own(
        fields.text("id", LONGEST),
        fields.integer("version", 1, Integer.MAX_VALUE),
        fields.text("token", LONGEST));
  }

  void keep(String name) {
    String json =
        Json.object().with("id", id).with("version", version).with("token", token).write();
    Storage.getLocalStorage().setItem(PREFIX + name, json);
  }

  static void forget(String name) {
    Storage.getLocalStorage().removeItem(PREFIX + name);
  }
}
