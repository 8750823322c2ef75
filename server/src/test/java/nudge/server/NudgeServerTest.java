package nudge.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NudgeServerTest {
  @TempDir private Path data;

  @Test
  void health_databaseAnswers_ready() {
    try (TestServer server = TestServer.in(data)) {
      TestServer.Answer answer = server.get("/healthz");
      assertEquals(200, answer.status());
      assertEquals("{\"status\":\"ready\"}", answer.body());
      assertEquals("no-store", answer.header("Cache-Control"));
    }
  }

  @Test
  void health_databaseIsGone_serviceUnavailable() {
    Database database = Database.open(ServerConfig.sqliteIn(data));
    try (TestServer server = TestServer.of(database)) {
      database.close();
      TestServer.Answer answer = server.get("/healthz");
      assertEquals(503, answer.status());
      assertEquals("application/problem+json", answer.header("Content-Type"));
    }
  }

  @Test
  void mistake_inTheServer_isToldInTheLogOnly() {
    Database database = Database.open(ServerConfig.sqliteIn(data));
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream standardError = System.err;
    try (TestServer server = TestServer.of(database)) {
      database.jdbi().useHandle(handle -> handle.execute("drop table playground"));
      System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
      TestServer.Answer answer = server.get("/api/playgrounds/x");
      assertEquals(500, answer.status());
      assertEquals("application/problem+json", answer.header("Content-Type"));
      assertFalse(answer.body().contains("playground"), answer.body());
    } finally {
      System.setErr(standardError);
    }
    String logged = log.toString(StandardCharsets.UTF_8);
    assertTrue(
        logged.contains("ERROR nudge.server.http.Problems - GET /api/playgrounds/x"), logged);
    assertTrue(logged.contains("no such table: playground"), logged);
  }

  @Test
  void restart_withTheSameFolder_keepsWhatWasSaved() {
    String dataset;
    String playground;
    try (TestServer server = TestServer.in(data)) {
      dataset =
          server.post("/api/datasets", "{\"name\":\"kept\",\"csv\":\"x,y\\n1,2\"}").text("id");
      playground = server.post("/api/playgrounds", Presets.named("notebook").toJson()).text("id");
    }
    try (TestServer server = TestServer.in(data)) {
      assertEquals("kept", server.get("/api/datasets/" + dataset).text("name"));
      assertEquals(200, server.get("/api/playgrounds/" + playground).status());
    }
  }

  @Test
  void database_isWriteAheadLoggedAndEnforcesForeignKeys() {
    try (Database database = Database.open(ServerConfig.sqliteIn(data))) {
      assertEquals("wal", pragma(database, "journal_mode"));
      assertEquals("1", pragma(database, "synchronous"));
      assertEquals("1", pragma(database, "foreign_keys"));
      assertEquals("5000", pragma(database, "busy_timeout"));
    }
  }

  private static String pragma(Database database, String name) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery("pragma " + name).mapTo(String.class).one());
  }

  @Test
  void database_thatIsNone_isRefusedInOneSentence() throws Exception {
    Path file = data.resolve("nudge.db");
    Files.writeString(file, "this is no database, and far too long to be taken for one".repeat(9));
    CannotStart error =
        assertThrows(CannotStart.class, () -> Database.open(ServerConfig.sqliteIn(data)));
    assertTrue(
        error.getMessage().startsWith("cannot use the database jdbc:sqlite:"), error::getMessage);
    assertFalse(error.getMessage().contains("\n"), error::getMessage);
  }

  @Test
  void port_thatIsInUse_isRefusedAndLeavesTheDatabaseClosed() {
    try (TestServer running = TestServer.in(data)) {
      Database database = Database.open(ServerConfig.sqliteIn(data));
      ServerConfig config = new ServerConfig("127.0.0.1", running.port(), "");
      NudgeServer second = new NudgeServer(config, database);
      CannotStart error = assertThrows(CannotStart.class, second::start);
      assertTrue(error.getMessage().contains(":" + running.port()), error::getMessage);
      assertFalse(database.answers());
    }
  }
}
