package nudge.server.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nudge.server.TestServer;
import nudge.server.TestServer.Answer;
import nudge.text.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetRoutesTest {
  private static final String PATH = "/api/datasets";
  private static final String CSV = "x1,x2,y\n1,2,3\n4,5.5,-6\n";

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

  private static String body(String name, String description, String csv) {
    return Json.object()
        .with("name", name)
        .with("description", description)
        .with("csv", csv)
        .write();
  }

  private static Answer save(String name) {
    return server.post(PATH, body(name, "", CSV));
  }

  private static Answer put(Answer saved, String ifMatch, String body) {
    return server.send(
        "PUT",
        PATH + "/" + saved.text("id"),
        body,
        "Authorization",
        "Bearer " + saved.text("editToken"),
        "If-Match",
        ifMatch);
  }

  @Test
  void dataset_saved_canBeReadBack() {
    Answer saved = server.post(PATH, body("Squares", "two rows", CSV));
    assertEquals(201, saved.status(), saved::body);
    assertEquals(1, saved.number("version"));
    assertEquals(PATH + "/" + saved.text("id"), saved.header("Location"));
    assertEquals("no-store", saved.header("Cache-Control"));

    Answer read = server.get(PATH + "/" + saved.text("id"));
    assertEquals(200, read.status());
    assertEquals("\"1\"", read.header("ETag"));
    assertEquals("Squares", read.text("name"));
    assertEquals("two rows", read.text("description"));
    assertEquals(read.text("createdAt"), read.text("updatedAt"));
    assertEquals(
        Json.parse(
            """
            [{"name": "x1", "role": "input"}, {"name": "x2", "role": "input"},
             {"name": "y", "role": "target"}]
            """),
        read.json().members().get("columns"));
    assertEquals(Json.parse("[[1,2,3],[4,5.5,-6]]"), read.json().members().get("rows"));
    assertFalse(read.body().contains(saved.text("editToken")));
  }

  @Test
  void dataset_withClasses_hasLabelsInItsRows() {
    String id = server.post(PATH, body("Flowers", "", "size,kind\n1,rose\n2,aster\n")).text("id");
    Answer read = server.get(PATH + "/" + id);
    assertEquals(
        Json.parse(
            """
            [{"name": "size", "role": "input"},
             {"name": "kind", "role": "target", "classes": ["rose", "aster"]}]
            """),
        read.json().members().get("columns"));
    assertEquals(Json.parse("[[1,\"rose\"],[2,\"aster\"]]"), read.json().members().get("rows"));
  }

  @Test
  void dataset_asCsv_isTheTextAsGiven() {
    String given = "x;y\r\n1,5;2\r\n";
    String id = server.post(PATH, body("Käse 1*", "", given)).text("id");
    Answer csv = server.get(PATH + "/" + id + ".csv");
    assertEquals("text/csv; charset=utf-8", csv.header("Content-Type"));
    assertEquals(
        "attachment; filename*=UTF-8''K%C3%A4se%201%2A.csv", csv.header("Content-Disposition"));
    assertEquals(given, csv.body());
  }

  @Test
  void dataset_unchanged_isNotSentAgain() {
    String path = PATH + "/" + save("unchanged").text("id");
    Answer again = server.get(path, "If-None-Match", server.get(path).header("ETag"));
    assertEquals(304, again.status());
    assertEquals("no-cache", again.header("Cache-Control"));
  }

  @Test
  void dataset_replaced_hasANewVersionAndKeepsTheOld() {
    Answer saved = save("first");
    Answer replaced = put(saved, "\"1\"", body("second", "", "1,2\n"));
    assertEquals(200, replaced.status(), replaced::body);
    assertEquals(2, replaced.number("version"));
    assertEquals("\"2\"", replaced.header("ETag"));

    String path = PATH + "/" + saved.text("id");
    assertEquals("second", server.get(path).text("name"));
    assertEquals("first", server.get(path + "?version=1").text("name"));
    assertEquals(CSV, server.get(path + ".csv?version=1").body());
    assertEquals("second", server.get(path + "?version=2").text("name"));
    assertEquals(404, server.get(path + "?version=3").status());
    Instant created = Instant.parse(server.get(path).text("createdAt"));
    assertTrue(Instant.parse(server.get(path).text("updatedAt")).isAfter(created));
  }

  @Test
  void dataset_staleVersion_isNotReplaced() {
    Answer saved = save("stale");
    put(saved, "\"1\"", body("newer", "", CSV));
    Answer stale = put(saved, "\"1\"", body("lost", "", CSV));
    assertEquals(412, stale.status());
    assertEquals("newer", server.get(PATH + "/" + saved.text("id")).text("name"));
  }

  @Test
  void dataset_replacedByManyAtOnce_letsExactlyOneThrough() throws Exception {
    Answer saved = save("contended");
    int writers = 8;
    Callable<Integer> write = () -> put(saved, "\"1\"", body("mine", "", CSV)).status();
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      int through = 0;
      for (Future<Integer> status : threads.invokeAll(Collections.nCopies(writers, write))) {
        assertTrue(status.get() == 200 || status.get() == 412, () -> "status " + status);
        through += status.get() == 200 ? 1 : 0;
      }
      assertEquals(1, through);
    } finally {
      threads.shutdown();
    }
    assertEquals(2, server.get(PATH + "/" + saved.text("id")).number("version"));
  }

  @Test
  void change_withoutIfMatch_isAskedForIt() {
    Answer saved = save("careless");
    Answer answer =
        server.send(
            "PUT",
            PATH + "/" + saved.text("id"),
            body("x", "", CSV),
            "Authorization",
            "Bearer " + saved.text("editToken"));
    assertEquals(428, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "*", "\"x\"", "W/\"1\"", "\"0\"", "\"99999999999\""})
  void change_withAnIfMatchThatIsNoVersion_isRefused(String ifMatch) {
    assertEquals(400, put(save("odd"), ifMatch, body("x", "", CSV)).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE"})
  void change_withoutTheToken_isRefused(String method) {
    String path = PATH + "/" + save("guarded").text("id");
    Answer without = server.send(method, path, body("x", "", CSV), "If-Match", "\"1\"");
    assertEquals(401, without.status());
    assertEquals("Bearer", without.header("WWW-Authenticate"));
    String other = save("other").text("editToken");
    Answer wrong =
        server.send(
            method,
            path,
            body("x", "", CSV),
            "If-Match",
            "\"1\"",
            "Authorization",
            "Bearer " + other);
    assertEquals(403, wrong.status());
    assertEquals("guarded", server.get(path).text("name"));
  }

  @Test
  void dataset_deleted_isGoneWithAllItsVersions() {
    Answer saved = save("short-lived");
    put(saved, "\"1\"", body("short-lived", "", CSV));
    String path = PATH + "/" + saved.text("id");
    String token = "Bearer " + saved.text("editToken");
    Answer deleted = server.send("DELETE", path, null, "Authorization", token);
    assertEquals(204, deleted.status());
    assertEquals(404, server.get(path).status());
    assertEquals(404, server.get(path + "?version=1").status());
    assertEquals(404, server.get(path + ".csv").status());
    assertEquals(404, server.send("DELETE", path, null, "Authorization", token).status());
  }

  @Test
  void ids_andTokens_cannotBeGuessed() {
    Answer one = save("one");
    Answer other = save("other");
    assertEquals(22, one.text("id").length());
    assertEquals(43, one.text("editToken").length());
    assertNotEquals(one.text("id"), other.text("id"));
    assertNotEquals(one.text("editToken"), other.text("editToken"));
  }

  @Test
  void table_thatCannotBeRead_isRefusedWithItsPlace() {
    Answer answer = server.post(PATH, body("bad", "", "x,y\n1,2\n3,zwei\n"));
    assertEquals(400, answer.status());
    Json.Array errors = (Json.Array) answer.json().members().get("errors");
    Json.Obj error = (Json.Obj) errors.elements().get(0);
    assertEquals(Json.text("csv"), error.members().get("field"));
    String message = ((Json.Text) error.members().get("message")).value();
    assertTrue(message.startsWith("line 3, column 3: "), message);
    assertTrue(message.contains("\"zwei\""), message);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"csv\":\"1,2\"}', name",
    "'{\"name\":\"x\"}', csv",
    "'{\"name\":\"  \",\"csv\":\"1,2\"}', name",
    "'{\"name\":\"a\\u0000\",\"csv\":\"1,2\"}', name",
    "'{\"name\":\"x\",\"csv\":\"\"}', csv",
    "'{\"name\":\"x\",\"csv\":\"1,2\",\"description\":null}', description",
    "'{\"name\":\"x\",\"csv\":\"1,2\",\"owner\":\"me\"}', owner"
  })
  void field_thatIsWrong_isNamed(String body, String field) {
    Answer answer = server.post(PATH, body);
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("\"field\":\"" + field + "\""), answer::body);
  }

  @Test
  void field_atAndBeyondItsLength_isTakenAndRefused() {
    String description = "d".repeat(1_000);
    assertEquals(201, server.post(PATH, body("n".repeat(100), description, CSV)).status());
    assertEquals(400, server.post(PATH, body("n", description + "d", CSV)).status());
    assertEquals(400, server.post(PATH, body("n", "", "1".repeat(2_000_001))).status());
  }

  @Test
  void name_thatIsTooLong_isRefusedByNameWithoutAPlace() {
    Answer answer = server.post(PATH, body("n".repeat(101), "", CSV));
    assertEquals(400, answer.status());
    String message = "must be a text of at most 100 characters, but is \"" + "n".repeat(40) + "…\"";
    assertEquals("name: " + message, answer.text("detail"));
    assertEquals(
        Json.array(List.of(Json.object().with("field", "name").with("message", message))).write(),
        answer.json().members().get("errors").write());
  }

  private static List<String> names(Answer list) {
    Json.Array items = (Json.Array) list.json().members().get("items");
    return items.elements().stream()
        .map(item -> ((Json.Text) ((Json.Obj) item).members().get("name")).value())
        .toList();
  }

  @Test
  void list_isNewestFirst_pageByPage() {
    for (int i = 1; i <= 5; i++) {
      save("paged " + i);
    }
    Answer first = server.get(PATH + "?query=paged&limit=2");
    assertEquals(List.of("paged 5", "paged 4"), names(first));
    save("paged 6");
    Answer second = server.get(PATH + "?query=paged&limit=2&cursor=" + first.text("nextCursor"));
    assertEquals(List.of("paged 3", "paged 2"), names(second));
    Answer third = server.get(PATH + "?query=paged&limit=2&cursor=" + second.text("nextCursor"));
    assertEquals(List.of("paged 1"), names(third));
    assertEquals(new Json.Null(Json.NOWHERE), third.json().members().get("nextCursor"));
  }

  @Test
  void list_hasCountsInsteadOfTheTable() {
    Answer saved = save("counted");
    Answer list = server.get(PATH + "?query=counted");
    Json.Obj item = (Json.Obj) ((Json.Array) list.json().members().get("items")).elements().get(0);
    assertEquals(Json.text(saved.text("id")), item.members().get("id"));
    assertEquals(
        List.of("id", "name", "description", "version", "rows", "columns", "updatedAt"),
        List.copyOf(item.members().keySet()));
    assertEquals(Json.Num.of(2), item.members().get("rows"));
    assertEquals(Json.Num.of(3), item.members().get("columns"));
  }

  @Test
  void list_searched_findsPresentNamesAndDescriptionsInAnyCase() {
    Answer saved = server.post(PATH, body("ÄPFEL", "über Obst", CSV));
    assertEquals(List.of("ÄPFEL"), names(server.get(PATH + "?query=%C3%A4pfel")));
    assertEquals(List.of("ÄPFEL"), names(server.get(PATH + "?query=OBST")));
    put(saved, "\"1\"", body("Birnen", "", CSV));
    assertEquals(List.of(), names(server.get(PATH + "?query=obst")));
  }

  @ParameterizedTest
  @CsvSource({"%25, 50% off", "_, snake_case", "!, wow!", "\\, back\\slash"})
  void list_searchedForAWildcard_findsTheCharacter(String query, String name) {
    save("wild " + name);
    Answer found = server.get(PATH + "?query=" + query.replace("\\", "%5C"));
    assertTrue(names(found).contains("wild " + name), found::body);
    assertTrue(
        names(found).stream().allMatch(n -> n.contains(query.replace("%25", "%"))), found::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=x",
        "limit=",
        "cursor=x",
        "cursor=%25",
        "cursor=YWJj",
        "cursor=eDp5"
      })
  void list_askedForWrongly_isRefused(String query) {
    Answer answer = server.get(PATH + "?" + query);
    assertEquals(400, answer.status(), answer::body);
    String field = query.substring(0, query.indexOf('='));
    assertTrue(answer.body().contains("\"field\":\"" + field + "\""), answer::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "-1", "99999999999"})
  void version_thatIsNone_isRefused(String version) {
    String path = PATH + "/" + save("versioned").text("id");
    assertEquals(400, server.get(path + "?version=" + version).status());
  }
}
