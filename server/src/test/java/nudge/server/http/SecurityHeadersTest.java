package nudge.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import nudge.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"/", "/healthz", "/p/unknown", "/nothing", "/api/datasets", "/a/../.."})
  void answer_ofAnyKind_carriesThem(String path) {
    TestServer.Answer answer = server.get(path);
    String policy = answer.header("Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"));
    assertTrue(policy.endsWith("frame-ancestors 'self'"), policy);
    assertEquals("require-corp", answer.header("Cross-Origin-Embedder-Policy"));
    assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
    assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
    assertEquals("no-referrer", answer.header("Referrer-Policy"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertFalse(answer.header("Permissions-Policy").isEmpty());
  }

  @Test
  void page_toBeEmbedded_mayStandInAnyFrame() {
    TestServer.Answer embedded = server.get("/?embed=1");
    assertTrue(embedded.header("Content-Security-Policy").endsWith("frame-ancestors *"));
    assertEquals("cross-origin", embedded.header("Cross-Origin-Resource-Policy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?embed=0", "/index.html?embed=1", "/healthz?embed=1"})
  void page_notToBeEmbedded_mayNot(String path) {
    String policy = server.get(path).header("Content-Security-Policy");
    assertTrue(policy.endsWith("frame-ancestors 'self'"), policy);
  }
}
