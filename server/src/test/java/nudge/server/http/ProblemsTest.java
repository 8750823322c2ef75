package nudge.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nudge.server.TestServer;
import nudge.text.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
  @TempDir private static Path data;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.in(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void assertProblem(int status, TestServer.Answer answer) {
    assertEquals(status, answer.status(), answer::body);
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals(status, answer.number("status"));
    assertTrue(answer.json().members().get("title") instanceof Json.Text, answer::body);
    assertTrue(answer.json().members().get("detail") instanceof Json.Text, answer::body);
  }

  @Test
  void address_withNothingThere_notFound() {
    assertProblem(404, server.get("/api/nothing"));
    assertProblem(404, server.post("/api/nothing", "{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "*/*"})
  void method_thatIsNotTaken_namesThoseThatAre(String accepted) {
    TestServer.Answer answer = server.send("DELETE", "/healthz", null, "Accept", accepted);
    assertProblem(405, answer);
    assertEquals("GET, HEAD", answer.header("Allow"));
  }

  @Test
  void body_beyondTheLimit_tooLarge() {
    assertProblem(413, server.post("/api/datasets", " ".repeat(JsonBody.MAX_BYTES + 1)));
  }

  @Test
  void body_atTheLimit_isRead() {
    assertProblem(400, server.post("/api/datasets", " ".repeat(JsonBody.MAX_BYTES)));
  }

  @Test
  void body_ofAnotherType_unsupported() {
    assertProblem(415, server.send("POST", "/api/datasets", "{}", "Content-Type", "text/plain"));
  }

  @Test
  void body_thatIsNotUtf8_isRefused() {
    byte[] latin1 = "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    TestServer.Answer answer = server.sendBytes("POST", "/api/datasets", latin1);
    assertProblem(400, answer);
    assertEquals("The body is not UTF-8 text", answer.text("detail"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "nonsense", "{\"name\":1}", "{\"name\":\"a\",}"})
  void body_thatIsNotWhatIsAskedFor_isRefused(String body) {
    assertProblem(400, server.post("/api/datasets", body));
  }

  @Test
  void body_thatIsNoJson_isRefusedWithItsPlace() {
    TestServer.Answer answer = server.post("/api/datasets", "{\n  \"name\": x}");
    assertProblem(400, answer);
    assertTrue(answer.text("detail").startsWith("line 2, column 11: "), answer::body);
  }

  @Test
  void body_cutOff_isRefusedAndNotLogged() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      String answer = raw("POST /api/datasets HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{");
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertTrue(answer.contains("The body stopped before its end"), answer);
    } finally {
      System.setErr(before);
    }
    assertEquals("", log.toString(StandardCharsets.UTF_8));
  }

  @Test
  void body_nestedBeyondReason_isRefused() {
    assertProblem(400, server.post("/api/playgrounds", "[".repeat(100_000)));
  }

  @Test
  void field_thatIsWrong_isNamed() {
    TestServer.Answer answer = server.post("/api/datasets", "{\"name\":7,\"csv\":\"1,2\"}");
    assertProblem(400, answer);
    Json.Array errors = (Json.Array) answer.json().members().get("errors");
    Json.Obj error = (Json.Obj) errors.elements().get(0);
    assertEquals(Json.text("name"), error.members().get("field"));
    assertEquals(
        Json.text("must be a text of at most 100 characters, but is 7"),
        error.members().get("message"));
  }

  @Test
  void request_thatIsNoHttp_isAProblemToo() throws IOException {
    String answer = raw("GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.endsWith("}"), answer);
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
