package nudge.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only a few large bodies be read and worked on at once, in the order in which they came: a
 * body takes many times its size while it is parsed, and enough of them together would take all the
 * memory there is. Small ones never wait. Thread-safe.
 */
public final class LargeBodies {
  static final int AT_ONCE = 4;

  private static final int SMALL_BYTES = 64 * 1024;
  private static final int WAIT_SECONDS = 5;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

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
    if (isLarge(ctx)) {
      handleInTurn(handler, ctx);
    } else {
      handler.handle(ctx);
    }
  }

  /** Who does not say how long the body is may send a large one. */
  private static boolean isLarge(Context ctx) {
    return ctx.req().getContentLengthLong() > SMALL_BYTES
        || ctx.header("Transfer-Encoding") != null;
  }

  private void handleInTurn(Handler handler, Context ctx) throws Exception {
    if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "The server is busy with other large requests; try again in a few seconds")
          .withHeader("Retry-After", Integer.toString(WAIT_SECONDS));
    }
    try {
      handler.handle(ctx);
    } finally {
      places.release();
    }
  }
}
