package nudge.server.http;

import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Jetty refuses what is no proper request before any route sees it; its errors look like ours. */
final class ContainerErrors extends ErrorHandler {
  private static final String DETAIL = "This is not a request that the server can read";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    SecurityHeaders.of(false).forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    byte[] body = Problems.body(HttpStatus.forStatus(response.getStatus()), DETAIL);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
