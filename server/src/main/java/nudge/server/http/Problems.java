package nudge.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every error is answered as {@code application/problem+json} (RFC 9457). What nobody expected is
 * told in full to the log, and to the caller only that it happened.
 */
public final class Problems {
  static final String TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String UNEXPECTED =
      "The server made a mistake; it is in its log. Trying again may help.";

  private Problems() {}

  public static void addTo(JavalinConfig config) {
    config.routes.exception(Problem.class, Problems::write);
    config.routes.exception(InvalidInput.class, (e, ctx) -> write(Problem.of(e), ctx));
    config.routes.exception(HttpResponseException.class, (e, ctx) -> write(refused(e, ctx), ctx));
    config.routes.exception(EOFException.class, (e, ctx) -> write(cutOff(), ctx));
    config.routes.exception(Exception.class, Problems::writeUnexpected);
    config.jetty.modifyServer(server -> server.setErrorHandler(new ContainerErrors()));
  }

  static byte[] body(HttpStatus status, String detail) {
    return body(status, detail, List.of());
  }

  private static byte[] body(HttpStatus status, String detail, List<Problem.BadField> errors) {
    Json.Obj json =
        Json.object()
            .with("title", status.getMessage())
            .with("status", status.getCode())
            .with("detail", detail);
    if (!errors.isEmpty()) {
      json = json.with("errors", Json.array(errors.stream().map(Problems::badField).toList()));
    }
    return json.write().getBytes(StandardCharsets.UTF_8);
  }

  private static Json.Obj badField(Problem.BadField error) {
    return Json.object().with("field", error.field()).with("message", error.message());
  }

  private static void write(Problem problem, Context ctx) {
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status())
        .contentType(TYPE)
        .header("Cache-Control", "no-store")
        .result(body(problem.status(), problem.getMessage(), problem.errors()));
  }

  /** What Javalin refuses; with 405 its only detail is the methods that are allowed. */
  private static Problem refused(HttpResponseException e, Context ctx) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    Problem problem = Problem.of(status, sentence(status, e, ctx));
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      problem.withHeader("Allow", String.join(", ", e.getDetails().values()));
    }
    return problem;
  }

  private static String sentence(HttpStatus status, HttpResponseException e, Context ctx) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing at " + ctx.path();
      case METHOD_NOT_ALLOWED -> ctx.path() + " does not take " + ctx.method();
      case CONTENT_TOO_LARGE -> "The body is larger than " + JsonBody.MAX_BYTES + " bytes";
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Who hangs up in mid-body is nothing to write a log about. */
  private static Problem cutOff() {
    return Problem.of(HttpStatus.BAD_REQUEST, "The body stopped before its end");
  }

  private static void writeUnexpected(Exception e, Context ctx) {
    LOG.error("{} {}", ctx.method(), ctx.path(), e);
    write(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, UNEXPECTED), ctx);
  }
}
