package nudge.server.datasets;

import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nudge.server.http.Problem;
import nudge.server.http.Sha256;

/**
 * What entitles its holder to change one data set. The server keeps only a hash: whoever reads the
 * database can edit nothing. A token is 256 random bits, so a fast hash without salt is enough.
 */
record EditToken(String text) {
  private static final int BYTES = 32;
  private static final String SCHEME = "Bearer ";

  static EditToken random() {
    return new EditToken(RandomText.ofBytes(BYTES));
  }

  /** The token in a header {@code Authorization: Bearer TOKEN}. */
  static EditToken presented(String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Problem.of(
              HttpStatus.UNAUTHORIZED,
              "Changing a data set takes its edit token: Authorization: Bearer TOKEN")
          .withHeader("WWW-Authenticate", "Bearer");
    }
    return new EditToken(header.substring(SCHEME.length()).strip());
  }

  String hash() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Compares in constant time. */
  boolean matches(String hash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "EditToken[…]";
  }
}
