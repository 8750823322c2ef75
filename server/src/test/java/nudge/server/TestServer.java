package nudge.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nudge.text.Json;

/** A real server on a free port with a real database, and a client that talks to it. */
public final class TestServer implements AutoCloseable {
  private final NudgeServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(NudgeServer server) {
    this.server = server.start();
  }

  public static TestServer in(Path data) {
    return of(Database.open(ServerConfig.sqliteIn(data)));
  }

  static TestServer of(Database database) {
    return new TestServer(new NudgeServer(new ServerConfig("127.0.0.1", 0, ""), database));
  }

  public int port() {
    return server.port();
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json, "Content-Type", "application/json");
  }

  /** Headers are given as names and values in turn. */
  public Answer send(String method, String path, String body, String... headers) {
    return sendBytes(
        method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer sendBytes(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] bytes() {
      return response.body();
    }

    public String body() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The header's value, or null. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public Json.Obj json() {
      return (Json.Obj) Json.parse(body());
    }

    /** A member of the answer that is a text. */
    public String text(String member) {
      return ((Json.Text) json().members().get(member)).value();
    }

    /** A member of the answer that is a whole number. */
    public int number(String member) {
      return (int) ((Json.Num) json().members().get(member)).value();
    }
  }
}
