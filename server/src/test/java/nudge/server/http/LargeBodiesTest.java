package nudge.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nudge.server.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that expects 100-continue is told to go on just when the server begins to read. */
class LargeBodiesTest {
  private static final String CONTINUE = "HTTP/1.1 100 Continue";
  private static final String LENGTH = "Content-Length: " + (64 * 1024 + 1);

  @TempDir private Path data;
  private TestServer server;
  private final List<Upload> reading = new ArrayList<>();

  @BeforeEach
  void fillEveryPlace() throws IOException {
    server = TestServer.in(data);
    for (int i = 0; i < LargeBodies.AT_ONCE; i++) {
      Upload upload = new Upload(LENGTH);
      reading.add(upload);
      assertEquals(CONTINUE, upload.line());
    }
  }

  @AfterEach
  void stop() throws IOException {
    for (Upload upload : reading) {
      upload.close();
    }
    server.close();
  }

  @Test
  void oneTooMany_isToldWhenToTryAgain() throws IOException {
    try (Upload late = new Upload(LENGTH)) {
      assertEquals("HTTP/1.1 503 Service Unavailable", late.line());
      String rest = late.rest();
      assertTrue(rest.contains("Retry-After: 5\n"), rest);
      assertTrue(rest.contains("Content-Type: application/problem+json\n"), rest);
    }
  }

  @Test
  void oneTooMany_isReadOnceAnotherIsDone() throws IOException {
    try (Upload late = new Upload(LENGTH)) {
      reading.get(0).close();
      assertEquals(CONTINUE, late.line());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: 8388608"})
  void theLargest_isReadOnceAllOthersAreDone(String length) throws IOException {
    try (Upload large = new Upload(length)) {
      for (Upload upload : reading) {
        upload.close();
      }
      assertEquals(CONTINUE, large.line());
      try (Upload late = new Upload(LENGTH)) {
        assertEquals("HTTP/1.1 503 Service Unavailable", late.line());
      }
    }
  }

  @Test
  void smallBodies_andNone_areNotHeldUp() {
    assertEquals(400, server.post("/api/datasets", "{}").status());
    assertEquals(200, server.get("/healthz").status());
  }

  /** A request whose body does not come until the server asks for it, and then not either. */
  private final class Upload implements AutoCloseable {
    private final Socket socket = new Socket("127.0.0.1", server.port());
    private final BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));

    Upload(String length) throws IOException {
      String head = "POST /api/datasets HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n" + length;
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    String line() throws IOException {
      return answer.readLine();
    }

    String rest() throws IOException {
      socket.shutdownOutput();
      return String.join("\n", answer.lines().toList());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
