package nudge.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import nudge.server.datasets.DatasetRoutes;
import nudge.server.http.JsonAnswer;
import nudge.server.http.JsonBody;
import nudge.server.http.LargeBodies;
import nudge.server.http.Pages;
import nudge.server.http.Problem;
import nudge.server.http.Problems;
import nudge.server.http.Reads;
import nudge.server.http.SecurityHeaders;
import nudge.server.playgrounds.PlaygroundRoutes;
import nudge.text.Json;

/**
 * Page, API and saved data, put together. Closing it takes no more connections, lets requests in
 * flight finish, for a few seconds, and then closes the database.
 */
public final class NudgeServer implements AutoCloseable {
  private static final int STOP_MILLIS = 5_000;

  private final ServerConfig config;
  private final Database database;
  private final Javalin javalin;

  /** Opens the database and brings its tables up to date; {@link #start} begins to listen. */
  public NudgeServer(ServerConfig config) {
    this(config, Database.open(config.databaseUrl()));
  }

  NudgeServer(ServerConfig config, Database database) {
    this.config = config;
    this.database = database;
    javalin = Javalin.create(this::assemble);
  }

  private void assemble(JavalinConfig javalin) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.maxRequestSize = JsonBody.MAX_BYTES;
    javalin.http.prefer405over404 = true;
    javalin.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));

    Problems.addTo(javalin);
    LargeBodies.addTo(javalin);
    javalin.routes.before(SecurityHeaders::add);
    Pages pages = new Pages();
    pages.addTo(javalin.routes);
    new PlaygroundRoutes(database.jdbi(), pages).addTo(javalin.routes);
    new DatasetRoutes(database.jdbi()).addTo(javalin.routes);
    Reads.add(javalin.routes, "/healthz", this::health);
  }

  private void health(Context ctx) {
    if (!database.answers()) {
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer");
    }
    ctx.header("Cache-Control", "no-store");
    JsonAnswer.write(ctx, Json.object().with("status", "ready"));
  }

  public NudgeServer start() {
    try {
      javalin.start(config.host(), config.port());
      return this;
    } catch (JavalinBindException e) {
      database.close();
      throw new CannotStart("cannot listen on " + config.host() + ":" + config.port(), e);
    }
  }

  /** The port it listens on, also where 0 was asked for. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    database.close();
  }
}
