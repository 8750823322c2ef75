package nudge.server.datasets;

import io.javalin.http.Context;
import java.util.Optional;
import nudge.server.http.Problem;

/** Which part of the list somebody asks for. */
record ListRequest(String query, Optional<Cursor> after, int limit) {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;
  private static final int MAX_QUERY = 100;

  static ListRequest of(Context ctx) {
    return new ListRequest(
        query(ctx.queryParam("query")),
        cursor(ctx.queryParam("cursor")),
        limit(ctx.queryParam("limit")));
  }

  private static String query(String text) {
    if (text != null && text.length() > MAX_QUERY) {
      throw Problem.badField("query", "must have at most " + MAX_QUERY + " characters");
    }
    return text == null ? "" : text;
  }

  private static Optional<Cursor> cursor(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cursor> cursor = Cursor.parse(text);
    if (cursor.isEmpty()) {
      throw Problem.badField("cursor", "is none that this list gave; start again without one");
    }
    return cursor;
  }

  private static int limit(String text) {
    return text == null ? DEFAULT_LIMIT : Whole.number("limit", text, 1, MAX_LIMIT);
  }
}
