package nudge.server.datasets;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nudge.server.http.Conditional;
import nudge.server.http.JsonAnswer;
import nudge.server.http.JsonBody;
import nudge.server.http.Problem;
import nudge.server.http.Reads;
import nudge.text.Json;
import org.jdbi.v3.core.Jdbi;

/** Saved data sets: anybody may read and add, only who holds the edit token may change. */
public final class DatasetRoutes {
  private static final String PATH = "/api/datasets";
  private static final int ID_BYTES = 16;

  private final DatasetStore store;

  public DatasetRoutes(Jdbi jdbi) {
    this.store = new DatasetStore(jdbi);
  }

  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::create);
    Reads.add(routes, PATH, this::list);
    Reads.add(routes, PATH + "/{id}.csv", this::csv);
    Reads.add(routes, PATH + "/{id}", this::read);
    routes.put(PATH + "/{id}", this::replace);
    routes.delete(PATH + "/{id}", this::delete);
  }

  private void create(Context ctx) {
    Draft draft = Draft.read(JsonBody.fields(ctx));
    String id = RandomText.ofBytes(ID_BYTES);
    EditToken token = EditToken.random();
    store.add(id, token.hash(), draft);
    ctx.status(HttpStatus.CREATED).header("Location", PATH + "/" + id);
    ctx.header("Cache-Control", "no-store");
    JsonAnswer.write(
        ctx, Json.object().with("id", id).with("version", 1).with("editToken", token.text()));
  }

  private void list(Context ctx) {
    ListRequest request = ListRequest.of(ctx);
    List<Summary> found = store.list(request.query(), request.after(), request.limit() + 1);
    boolean more = found.size() > request.limit();
    List<Summary> page = more ? found.subList(0, request.limit()) : found;
    Json next =
        more ? Json.text(page.get(page.size() - 1).cursor().text()) : new Json.Null(Json.NOWHERE);
    ctx.header("Cache-Control", "no-cache");
    JsonAnswer.write(
        ctx,
        Json.object()
            .with("items", Json.array(page.stream().map(Summary::json).toList()))
            .with("nextCursor", next));
  }

  private void read(Context ctx) {
    Saved saved = find(ctx);
    if (!notModified(ctx, saved)) {
      JsonAnswer.write(ctx, saved.json());
    }
  }

  private void csv(Context ctx) {
    Saved saved = find(ctx);
    if (!notModified(ctx, saved)) {
      ctx.contentType("text/csv; charset=utf-8")
          .header("Content-Disposition", "attachment; filename*=UTF-8''" + fileName(saved))
          .result(saved.csv().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void replace(Context ctx) {
    String id = ctx.pathParam("id");
    requireToken(ctx, id);
    int expected = IfMatch.version(ctx.header("If-Match"));
    Draft draft = Draft.read(JsonBody.fields(ctx));
    if (!store.replace(id, expected, draft)) {
      throw Problem.of(
          HttpStatus.PRECONDITION_FAILED,
          "The data set is no longer at version " + expected + "; read it again before saving");
    }
    int version = expected + 1;
    ctx.header("ETag", etag(version));
    JsonAnswer.write(ctx, Json.object().with("id", id).with("version", version));
  }

  private void delete(Context ctx) {
    String id = ctx.pathParam("id");
    requireToken(ctx, id);
    store.delete(id);
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private Saved find(Context ctx) {
    String id = ctx.pathParam("id");
    String version = ctx.queryParam("version");
    return (version == null
            ? store.newest(id)
            : store.version(id, Whole.number("version", version, 1, Integer.MAX_VALUE)))
        .orElseThrow(() -> missing(version == null ? id : id + " version " + version));
  }

  private void requireToken(Context ctx, String id) {
    String hash = store.tokenHash(id).orElseThrow(() -> missing(id));
    if (!EditToken.presented(ctx.header("Authorization")).matches(hash)) {
      throw Problem.of(HttpStatus.FORBIDDEN, "This is not the edit token of this data set");
    }
  }

  private static Problem missing(String what) {
    return Problem.of(HttpStatus.NOT_FOUND, "There is no data set " + what);
  }

  private static boolean notModified(Context ctx, Saved saved) {
    ctx.header("Cache-Control", "no-cache");
    return Conditional.notModified(ctx, etag(saved.version()));
  }

  private static String etag(int version) {
    return "\"" + version + "\"";
  }

  private static String fileName(Saved saved) {
    String encoded = URLEncoder.encode(saved.name() + ".csv", StandardCharsets.UTF_8);
    return encoded.replace("+", "%20").replace("*", "%2A");
  }
}
