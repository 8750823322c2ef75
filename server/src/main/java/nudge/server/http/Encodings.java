package nudge.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One content as it is and as its encodings, smallest first (RFC 9110, 8.4 and 12.5.3). */
final class Encodings {
  private final byte[] plain;
  private final Map<String, byte[]> encoded = new LinkedHashMap<>();

  /**
   * @param brotli the same content as Brotli; null if there is none
   */
  Encodings(byte[] plain, byte[] brotli) {
    this.plain = plain;
    if (brotli != null) {
      encoded.put("br", brotli);
    }
    byte[] gzipped = gzip(plain);
    if (gzipped.length < plain.length) {
      encoded.put("gzip", gzipped);
    }
  }

  /** Sends the smallest that the caller accepts. */
  void write(Context ctx) {
    String accepted = ctx.header("Accept-Encoding");
    for (Map.Entry<String, byte[]> encoding : encoded.entrySet()) {
      if (accepted != null && accepts(encoding.getKey(), accepted)) {
        ctx.header("Content-Encoding", encoding.getKey()).result(encoding.getValue());
        return;
      }
    }
    ctx.result(plain);
  }

  private static boolean accepts(String encoding, String header) {
    for (String coding : header.split(",")) {
      String[] parts = coding.replace(" ", "").split(";", 2);
      boolean refused = parts.length > 1 && parts[1].matches("q=0(\\.0*)?");
      if (parts[0].equalsIgnoreCase(encoding) && !refused) {
        return true;
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
