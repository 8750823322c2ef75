package nudge.server.playgrounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.server.TestServer;
import nudge.text.Json;
import nudge.training.StopRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaygroundRoutesTest {
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

  private static TestServer.Answer share(String json) {
    return server.post("/api/playgrounds", json);
  }

  @Test
  void playground_sharedTwice_hasOneId() {
    Playground playground = Presets.named("notebook").withTitle("twice");
    TestServer.Answer first = share(playground.toJson());
    assertEquals(201, first.status(), first::body);
    assertEquals("/p/" + first.text("id"), first.text("url"));
    assertEquals(first.text("url"), first.header("Location"));
    TestServer.Answer again = share(Json.parse(playground.toJson()).pretty());
    assertEquals(200, again.status());
    assertEquals(first.body(), again.body());
  }

  @Test
  void playground_thatDiffersInOneNumber_hasAnotherId() {
    Playground playground = Presets.named("notebook");
    String one =
        share(playground.with(playground.learning().with(StopRules.afterSteps(7))).toJson())
            .text("id");
    String other =
        share(playground.with(playground.learning().with(StopRules.afterSteps(8))).toJson())
            .text("id");
    assertNotEquals(one, other);
  }

  @Test
  void playground_readBack_isTheSame() {
    Playground playground = Presets.named("neuron");
    String id = share(playground.toJson()).text("id");
    TestServer.Answer answer = server.get("/api/playgrounds/" + id);
    assertEquals(200, answer.status());
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals(playground.toJson(), answer.body());
  }

  @Test
  void playground_neverChanges_soItIsCachedForEver() {
    String id = share(Presets.named("neuron").toJson()).text("id");
    TestServer.Answer answer = server.get("/api/playgrounds/" + id);
    assertEquals("public, max-age=31536000, immutable", answer.header("Cache-Control"));
    assertEquals("Accept-Encoding", answer.header("Vary"));
    assertEquals('"' + id + '"', answer.header("ETag"));
    TestServer.Answer again =
        server.get("/api/playgrounds/" + id, "If-None-Match", answer.header("ETag"));
    assertEquals(304, again.status());
    assertEquals(0, again.bytes().length);
  }

  @Test
  void playground_thatIsUnknown_notFound() {
    TestServer.Answer answer = server.get("/api/playgrounds/unknown");
    assertEquals(404, answer.status());
    assertEquals("There is no playground unknown", answer.text("detail"));
  }

  @Test
  void playground_withAWrongField_isRefusedByName() {
    String json = Presets.named("notebook").toJson();
    TestServer.Answer answer = share(json.replace("\"schemaVersion\":1", "\"schemaVersion\":99"));
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("\"field\":\"schemaVersion\""), answer.body());
  }

  @Test
  void shortLink_thatIsKnown_isThePage() {
    String url = share(Presets.named("notebook").toJson()).text("url");
    TestServer.Answer answer = server.get(url);
    assertEquals(200, answer.status());
    assertEquals(server.get("/").body(), answer.body());
  }

  @Test
  void shortLink_thatIsUnknown_isThePageWithStatus404() {
    TestServer.Answer answer = server.get("/p/unknown");
    assertEquals(404, answer.status());
    assertEquals(server.get("/").body(), answer.body());
    assertEquals("no-store", answer.header("Cache-Control"));
  }
}
