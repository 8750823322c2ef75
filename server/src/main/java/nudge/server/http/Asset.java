package nudge.server.http;

import io.javalin.http.Context;
import java.util.Map;

/** One file of the page, compressed once. Its tag is weak: all its encodings share it. */
final class Asset {
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"));

  private final String type;
  private final String etag;
  private final Encodings content;

  /**
   * @param brotli the same content as Brotli; null if there is none
   */
  Asset(String path, byte[] plain, byte[] brotli) {
    type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), UNKNOWN_TYPE);
    etag = "W/\"" + Sha256.of(plain) + "\"";
    content = new Encodings(plain, brotli);
  }

  /** Answers with the file, or with 304 to who has it already. */
  void write(Context ctx) {
    ctx.header("Cache-Control", "no-cache");
    if (!Conditional.notModified(ctx, etag)) {
      writeBody(ctx);
    }
  }

  void writeBody(Context ctx) {
    ctx.contentType(type);
    content.write(ctx);
  }
}
