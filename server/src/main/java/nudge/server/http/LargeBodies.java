package nudge.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets at most four large bodies, and together no more bytes than one body may have, be read and
 * worked on at once, in the order in which they came: JSON takes up to forty times its size while
 * it is parsed, and enough of it at once would take all the memory there is. Small bodies never
 * wait. Thread-safe.
 */
public final class LargeBodies {
  static final int AT_ONCE = 4;

  private static final int SMALL_BYTES = 64 * 1024;
  private static final int WAIT_SECONDS = 5;

  private final Semaphore bytes = new Semaphore(JsonBody.MAX_BYTES, true);

  private LargeBodies() {}

  public static void addTo(JavalinConfig config) {
    LargeBodies bodies = new LargeBodies();
    config.router.handlerWrapper(
        endpoint ->
            endpoint.method.isHttpMethod()
                ? ctx -> bodies.handle(endpoint.handler, ctx)
                : endpoint.handler);
  }

  private void handle(Handler handler, Context ctx) throws Exception {
    long length = length(ctx);
    if (length > SMALL_BYTES) {
      int share = (int) Math.max(length, JsonBody.MAX_BYTES / AT_ONCE);
      handleInTurn(handler, ctx, share);
    } else {
      handler.handle(ctx);
    }
  }

  /** Who does not say how long the body is may send the longest; none is read beyond that. */
  private static long length(Context ctx) {
    return ctx.header("Transfer-Encoding") == null
        ? Math.min(ctx.req().getContentLengthLong(), JsonBody.MAX_BYTES)
        : JsonBody.MAX_BYTES;
  }

  private void handleInTurn(Handler handler, Context ctx, int share) throws Exception {
    if (!bytes.tryAcquire(share, WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "The server is busy with other large requests; try again in a few seconds")
          .withHeader("Retry-After", Integer.toString(WAIT_SECONDS));
    }
    try {
      handler.handle(ctx);
    } finally {
      bytes.release(share);
    }
  }
}
