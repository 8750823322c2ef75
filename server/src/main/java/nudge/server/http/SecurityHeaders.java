package nudge.server.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that every answer carries. The page loads nothing from elsewhere and runs no inline
 * script; {@code wasm-unsafe-eval} lets it compile the WebAssembly it writes, and nothing else. The
 * cross-origin pair makes the page isolated, which shared memory between page and worker needs.
 */
public final class SecurityHeaders {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
          + "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; "
          + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";
  private static final String PERMISSIONS_POLICY =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  private SecurityHeaders() {}

  /** Only the page made for it, {@code /?embed=1}, may stand in another site's frame. */
  public static void add(Context ctx) {
    boolean embedded = ctx.path().equals("/") && "1".equals(ctx.queryParam("embed"));
    of(embedded).forEach(ctx::header);
  }

  static Map<String, String> of(boolean embedded) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY + (embedded ? "*" : "'self'"));
    headers.put("Cross-Origin-Embedder-Policy", "require-corp");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", embedded ? "cross-origin" : "same-origin");
    headers.put("Permissions-Policy", PERMISSIONS_POLICY);
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    return headers;
  }
}
