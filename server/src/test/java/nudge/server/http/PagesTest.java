package nudge.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import nudge.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
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

  @Test
  void root_isThePage() {
    TestServer.Answer answer = server.get("/");
    assertEquals(200, answer.status());
    assertEquals("text/html;charset=utf-8", answer.header("Content-Type"));
    assertTrue(answer.body().contains("<title>"), answer.body());
    assertArrayEquals(answer.bytes(), server.get("/index.html").bytes());
  }

  @Test
  void folder_withAnIndex_isThatIndex() {
    TestServer.Answer answer = server.get("/benchmark");
    assertEquals(200, answer.status());
    assertArrayEquals(server.get("/benchmark/index.html").bytes(), answer.bytes());
  }

  @Test
  void asset_acceptedCompressed_isTheSameAfterUnpacking() throws IOException {
    TestServer.Answer plain = server.get("/letters.txt");
    TestServer.Answer gzipped = server.get("/letters.txt", "Accept-Encoding", "br;q=0, gzip");
    assertEquals("gzip", gzipped.header("Content-Encoding"));
    assertEquals("Accept-Encoding", gzipped.header("Vary"));
    assertTrue(gzipped.bytes().length < plain.bytes().length);
    try (GZIPInputStream unpacked =
        new GZIPInputStream(new ByteArrayInputStream(gzipped.bytes()))) {
      assertArrayEquals(plain.bytes(), unpacked.readAllBytes());
    }
  }

  @Test
  void asset_compressedByTheBuild_isSentSoToWhomeverCanReadIt() throws IOException {
    TestServer.Answer small = server.get("/letters.txt", "Accept-Encoding", "gzip, deflate, br");
    assertEquals("br", small.header("Content-Encoding"));
    assertEquals("text/plain;charset=utf-8", small.header("Content-Type"));
    assertEquals(server.get("/letters.txt").header("ETag"), small.header("ETag"));
    try (InputStream brotli = PagesTest.class.getResourceAsStream("/public/letters.txt.br")) {
      assertArrayEquals(brotli.readAllBytes(), small.bytes());
    }
    assertEquals(404, server.get("/letters.txt.br").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"brotli", "identity", "gzip;q=0", "gzip; q=0.0"})
  void asset_notAcceptedCompressed_isPlain(String accepted) {
    TestServer.Answer answer = server.get("/letters.txt", "Accept-Encoding", accepted);
    assertNull(answer.header("Content-Encoding"));
  }

  @Test
  void asset_knownToTheCaller_isNotSentAgain() {
    TestServer.Answer first = server.get("/");
    assertEquals("no-cache", first.header("Cache-Control"));
    TestServer.Answer again = server.get("/", "If-None-Match", first.header("ETag"));
    assertEquals(304, again.status());
    assertEquals(0, again.bytes().length);
    assertEquals(first.header("ETag"), again.header("ETag"));
    assertEquals(200, server.get("/", "If-None-Match", "\"other\"").status());
  }

  @Test
  void head_isGetWithoutTheBody() {
    TestServer.Answer head = server.send("HEAD", "/", null);
    TestServer.Answer get = server.get("/");
    assertEquals(200, head.status());
    assertEquals(0, head.bytes().length);
    assertEquals(get.header("Content-Type"), head.header("Content-Type"));
    assertEquals(get.header("ETag"), head.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api",
        "/api/nothing",
        "/index.html/x",
        "/public/index.html",
        "/public",
        "//",
        "/%2e%2e/simplelogger.properties",
        "/..%2fsimplelogger.properties",
        "/letters.txt%00.html",
        "/nudge/server/NudgeServer.class",
        "/META-INF/MANIFEST.MF"
      })
  void path_thatIsNoFileOfThePage_isAProblem(String path) {
    TestServer.Answer answer = server.get(path);
    assertTrue(answer.status() == 404 || answer.status() == 400, () -> path + answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
  }
}
