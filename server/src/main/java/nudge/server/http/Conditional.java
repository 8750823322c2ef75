package nudge.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Conditional requests (RFC 9110, 13.1.2): who has it already gets no body again. */
public final class Conditional {
  private Conditional() {}

  /**
   * Sends the tag, quoted already; returns true after answering 304 if the caller has it. Whatever
   * may be kept may also be compressed, which caches have to know.
   */
  public static boolean notModified(Context ctx, String etag) {
    ctx.header("ETag", etag).header("Vary", "Accept-Encoding");
    String known = ctx.header("If-None-Match");
    boolean same = known != null && names(known, etag);
    if (same) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    }
    return same;
  }

  private static boolean names(String known, String etag) {
    for (String candidate : known.split(",")) {
      String tag = candidate.strip();
      if (tag.equals("*") || opaque(tag).equals(opaque(etag))) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
