package nudge.server;

import java.nio.channels.UnresolvedAddressException;

/** The server cannot run here and now; the message says why in a sentence for its operator. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotStart(String what, Throwable cause) {
    super(what + ": " + reason(cause), cause);
  }

  /** The first line of what lies at the bottom; libraries wrap it in much that says less. */
  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof UnresolvedAddressException) {
      return "there is no such address";
    }
    String message = root.getMessage() == null ? root.toString() : root.getMessage();
    return message.lines().findFirst().orElse("");
  }
}
