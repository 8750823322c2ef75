package nudge.server.datasets;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that cannot be guessed: random bytes as base64url. */
final class RandomText {
  private RandomText() {}

  static String ofBytes(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
