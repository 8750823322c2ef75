package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nudge.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text for one content, another for another. */
class CanonicalTest {
  private static final long SEED = 20261205;
  private static final String NOTEBOOK = Presets.named("notebook").toJson();

  private static String canonical(String json) {
    return Canonical.of(Playground.parse(json));
  }

  private static String notebookWith(String part, String other) {
    assertTrue(NOTEBOOK.contains(part), part);
    return NOTEBOOK.replace(part, other);
  }

  private static Json shuffled(Json json, Random random) {
    if (json instanceof Json.Array array) {
      return Json.array(array.elements().stream().map(e -> shuffled(e, random)).toList());
    }
    if (json instanceof Json.Obj object) {
      List<String> names = new ArrayList<>(object.members().keySet());
      Collections.shuffle(names, random);
      Json.Obj other = Json.object();
      for (String name : names) {
        other = other.with(name, shuffled(object.members().get(name), random));
      }
      return other;
    }
    return json;
  }

  @Test
  void membersInAnyOrder_areTheSameContent() {
    Random random = new Random(SEED);
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    for (int i = 0; i < 100; i++) {
      String json = playgrounds.next().toJson();
      assertEquals(canonical(json), canonical(shuffled(Json.parse(json), random).write()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[2,3,-1,1]; [2.0,3e0,-10E-1,0.1e1]",
        "\"units\":4; \"units\":4.0",
        "\"rate\":0.05; \"rate\":5e-2",
        "\"rate\":0.05; \"rate\":0.05000000000000000277",
        "\"schemaVersion\":1; \"schemaVersion\":1e0",
        "\"seed\":42}; \"seed\": 42 }",
        "\"title\":\"T; \"title\":\"\\u0054"
      })
  void anotherSpelling_isTheSameContent(String part, String other) {
    assertEquals(canonical(NOTEBOOK), canonical(notebookWith(part, other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[2,3,-1,1]; [2,3,-1,-1]",
        "[2,3,-1,1]; [3,2,-1,1]",
        "\"rate\":0.05; \"rate\":0.05000000000000001",
        "\"steps\":20; \"steps\":21",
        "\"seed\":42}; \"seed\":-42}",
        "\"title\":\"T; \"title\":\"t"
      })
  void anotherContent_isAnotherText(String part, String other) {
    assertNotEquals(canonical(NOTEBOOK), canonical(notebookWith(part, other)));
  }

  @Test
  void negativeZero_isAnotherContentThanZero() {
    assertNotEquals(
        canonical(notebookWith("[2,3,-1,1]", "[0,3,-1,1]")),
        canonical(notebookWith("[2,3,-1,1]", "[-0,3,-1,1]")));
  }

  /** 2⁵³ + 1 and 10³⁰ + 1 are no doubles; as seeds all their digits count. */
  @ParameterizedTest
  @CsvSource({
    "9007199254740992, 9007199254740993",
    "1000000000000000000000000000000, 1000000000000000000000000000001"
  })
  void hugeSeeds_thatDifferInTheLastDigit_differ(String seed, String next) {
    String one = canonical(notebookWith("\"seed\":42}", "\"seed\":" + seed + "}"));
    String other = canonical(notebookWith("\"seed\":42}", "\"seed\":" + next + "}"));
    assertNotEquals(one, other);
  }

  @Test
  void randomPlaygrounds_haveTheSameTextOnlyIfTheyAreEqual() {
    Map<String, Playground> known = new HashMap<>();
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    for (int i = 0; i < 1000; i++) {
      Playground playground = playgrounds.next();
      Playground same = known.putIfAbsent(Canonical.of(playground), playground);
      assertTrue(same == null || same.equals(playground), () -> "seed " + SEED);
    }
  }
}
