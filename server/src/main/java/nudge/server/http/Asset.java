package nudge.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One file of the page, compressed once. Its tag is weak: plain and compressed share it. */
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
  private final byte[] plain;
  private final byte[] gzipped;

  Asset(String path, byte[] content) {
    type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), UNKNOWN_TYPE);
    etag = "W/\"" + Sha256.of(content) + "\"";
    plain = content;
    gzipped = gzip(content);
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
    if (gzipped.length < plain.length && acceptsGzip(ctx.header("Accept-Encoding"))) {
      ctx.header("Content-Encoding", "gzip").result(gzipped);
    } else {
      ctx.result(plain);
    }
  }

  private static boolean acceptsGzip(String header) {
    if (header != null) {
      for (String coding : header.split(",")) {
        String name = coding.strip();
        if (name.startsWith("gzip") && !name.replace(" ", "").matches("gzip;q=0(\\.0*)?")) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
