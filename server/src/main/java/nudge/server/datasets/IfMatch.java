package nudge.server.datasets;

import io.javalin.http.HttpStatus;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nudge.server.http.Problem;

/** The version that a writer has seen; without it two writers would overwrite each other unseen. */
final class IfMatch {
  private static final Pattern VERSION = Pattern.compile("\\s*\"([1-9][0-9]{0,8})\"\\s*");

  private IfMatch() {}

  static int version(String header) {
    if (header == null) {
      throw Problem.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "Say which version you change with the header If-Match, for example If-Match: \"3\"");
    }
    Matcher version = VERSION.matcher(header);
    if (!version.matches()) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST, "If-Match must be one version in quotation marks, such as \"3\"");
    }
    return Integer.parseInt(version.group(1));
  }
}
