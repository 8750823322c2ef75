package nudge.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nudge.text.Fields;
import nudge.text.Json;

/** The body of a request that has to be JSON: of bounded size and in proper UTF-8. */
public final class JsonBody {
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private JsonBody() {}

  public static String text(Context ctx) {
    checkType(ctx.contentType());
    try {
      ByteBuffer bytes = ByteBuffer.wrap(ctx.bodyAsBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "The body is not UTF-8 text");
    }
  }

  public static Fields fields(Context ctx) {
    String text = text(ctx);
    return Fields.of(text, Json.parse(text));
  }

  /** Who does not say what it is, means JSON. */
  private static void checkType(String header) {
    if (header != null) {
      String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (!type.equals("application/json") && !type.endsWith("+json")) {
        throw Problem.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json, not " + type);
      }
    }
  }
}
