package nudge.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Routes that read. HEAD is answered as GET is; the container leaves out the body. */
public final class Reads {
  private Reads() {}

  public static void add(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
