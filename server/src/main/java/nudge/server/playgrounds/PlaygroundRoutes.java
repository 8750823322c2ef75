package nudge.server.playgrounds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nudge.playground.Canonical;
import nudge.playground.Playground;
import nudge.server.http.Conditional;
import nudge.server.http.JsonAnswer;
import nudge.server.http.JsonBody;
import nudge.server.http.Pages;
import nudge.server.http.Problem;
import nudge.server.http.Reads;
import nudge.server.http.Sha256;
import nudge.text.Json;
import org.jdbi.v3.core.Jdbi;

/** Short links. A playground's id is made from its content, so the same one is stored once. */
public final class PlaygroundRoutes {
  private static final String FOREVER = "public, max-age=31536000, immutable";

  /** Characters of base64url, so 132 bits: no two playgrounds will ever share an id. */
  private static final int ID_LENGTH = 22;

  private final PlaygroundStore store;
  private final Pages pages;

  public PlaygroundRoutes(Jdbi jdbi, Pages pages) {
    this.store = new PlaygroundStore(jdbi);
    this.pages = pages;
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/api/playgrounds", this::share);
    Reads.add(routes, "/api/playgrounds/{id}", this::document);
    Reads.add(routes, "/p/{id}", this::page);
  }

  private void share(Context ctx) {
    Playground playground = Playground.parse(JsonBody.text(ctx));
    String id = id(playground);
    boolean added = store.add(id, playground.toJson(), Instant.now());
    String url = "/p/" + id;
    ctx.status(added ? HttpStatus.CREATED : HttpStatus.OK).header("Location", url);
    JsonAnswer.write(ctx, Json.object().with("id", id).with("url", url));
  }

  private static String id(Playground playground) {
    byte[] content = Canonical.of(playground).getBytes(StandardCharsets.UTF_8);
    return Sha256.of(content).substring(0, ID_LENGTH);
  }

  private void document(Context ctx) {
    String id = ctx.pathParam("id");
    String document =
        store
            .find(id)
            .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no playground " + id));
    ctx.header("Cache-Control", FOREVER);
    if (!Conditional.notModified(ctx, '"' + id + '"')) {
      JsonAnswer.write(ctx, document);
    }
  }

  private void page(Context ctx) {
    if (store.contains(ctx.pathParam("id"))) {
      pages.index(ctx);
    } else {
      pages.notFound(ctx);
    }
  }
}
