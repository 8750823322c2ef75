package nudge.server.datasets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a page of the list ended: the data set that was last on it. Opaque to callers. */
record Cursor(long createdAt, String id) {

  String text() {
    byte[] bytes = (createdAt + ":" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty if the text is not one that {@link #text} wrote. */
  static Optional<Cursor> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      if (colon < 0) {
        return Optional.empty();
      }
      long createdAt = Long.parseLong(plain.substring(0, colon));
      return Optional.of(new Cursor(createdAt, plain.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
