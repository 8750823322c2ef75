package nudge.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** Its write waits for a lock on the database that is let go only when the server is closing. */
  @Test
  void request_inFlightWhenTheServerCloses_isFinished() throws Exception {
    String url = ServerConfig.sqliteIn(data);
    TestServer server = TestServer.of(Database.open(url));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Socket socket = new Socket("127.0.0.1", server.port());
        Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      byte[] body = "{\"name\":\"late\",\"csv\":\"1,2\"}".getBytes(StandardCharsets.UTF_8);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String head =
          "POST /api/datasets HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n";
      send(socket, head.formatted(body.length).getBytes(StandardCharsets.UTF_8));
      assertEquals("HTTP/1.1 100 Continue", in.readLine());
      send(socket, body);
      Future<?> closed = threads.submit(server::close);
      awaitNoMoreConnections(server.port());
      statement.execute("rollback");
      assertEquals("", in.readLine());
      assertEquals("HTTP/1.1 201 Created", in.readLine());
      closed.get();
    } finally {
      threads.shutdown();
      server.close();
    }
  }

  private static void send(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  private static void awaitNoMoreConnections(int port) throws InterruptedException {
    while (acceptsConnections(port)) {
      Thread.sleep(10);
    }
  }

  private static boolean acceptsConnections(int port) {
    try (Socket probe = new Socket("127.0.0.1", port)) {
      return probe.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
