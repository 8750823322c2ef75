package nudge.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import nudge.text.Json;

/** Answers with a JSON value. */
public final class JsonAnswer {
  private JsonAnswer() {}

  public static void write(Context ctx, Json json) {
    write(ctx, json.write());
  }

  /** The text is JSON already. */
  public static void write(Context ctx, String json) {
    ctx.contentType("application/json").result(json.getBytes(StandardCharsets.UTF_8));
  }
}
