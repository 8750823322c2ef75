package nudge.server.http;

import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.text.InvalidInput;
import nudge.text.Position;

/** Why a request is refused, in the terms of RFC 9457. Thrown by routes, written by Problems. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A field of the request that is wrong. */
  record BadField(String field, String message) {}

  private final transient HttpStatus status;
  private final transient List<BadField> errors;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private Problem(HttpStatus status, String detail, List<BadField> errors) {
    super(detail, null, false, false);
    this.status = status;
    this.errors = errors;
  }

  public static Problem of(HttpStatus status, String detail) {
    return new Problem(status, detail, List.of());
  }

  public static Problem badField(String field, String message) {
    return new Problem(
        HttpStatus.BAD_REQUEST, field + ": " + message, List.of(new BadField(field, message)));
  }

  /**
   * What the core refuses is the caller's mistake. A field is found by its name: its place in a
   * body that a program wrote would help nobody. What has no name is found by its place.
   */
  public static Problem of(InvalidInput invalid) {
    return invalid.field() == null
        ? of(HttpStatus.BAD_REQUEST, place(invalid) + invalid.getMessage())
        : badField(invalid.field(), invalid.reason());
  }

  /** The place of an error as the beginning of a sentence about it; empty if there is none. */
  public static String place(InvalidInput invalid) {
    Position position = invalid.position();
    return position == null
        ? ""
        : "line " + position.line() + ", column " + position.column() + ": ";
  }

  public Problem withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  HttpStatus status() {
    return status;
  }

  List<BadField> errors() {
    return errors;
  }

  Map<String, String> headers() {
    return headers;
  }
}
