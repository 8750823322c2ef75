package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says is shown of it. */
class ViewTest {
  private static final Playground NOTEBOOK = Presets.named("notebook");
  private static final View LESSON =
      new View("Look.\n- [ ] Done <b>", List.of(Part.DATA), List.of(Part.SHAPE, Part.SEED));

  @Test
  void view_isWrittenAndReadBack_andLeftOutWhereItSaysNothing() {
    Playground lesson = NOTEBOOK.with(LESSON);
    assertEquals(lesson, Playground.parse(lesson.toJson()));
    assertEquals(lesson, Link.read(Link.write(lesson)));
    assertFalse(NOTEBOOK.toJson().contains("view"));
    assertTrue(
        lesson
            .toJson()
            .endsWith(
                "\"view\":{\"note\":\"Look.\\n- [ ] Done <b>\",\"hidden\":[\"data\"],"
                    + "\"locked\":[\"shape\",\"seed\"]}}"));
    assertEquals(NOTEBOOK, Playground.parse(lesson.with(View.ALL).toJson()));
  }

  @Test
  void view_staysThroughEdits() {
    Playground lesson = NOTEBOOK.with(LESSON);
    Data drawn = Data.Generated.of(Recipe.of(Generator.IRIS));
    assertEquals(LESSON, lesson.over(drawn).view());
    assertEquals(LESSON, lesson.withRate(3, 0.1).startingAt(lesson.beginning()).view());
    assertEquals(LESSON, lesson.reshaped(lesson.network().layers(), lesson.beginning()).view());
  }

  @Test
  void access_isChangedPartByPart() {
    View changed = LESSON.with(Part.DATA, View.Access.LOCKED).with(Part.SEED, View.Access.OPEN);
    assertEquals(List.of(), changed.hidden());
    assertEquals(List.of(Part.DATA, Part.SHAPE), changed.locked());
    assertEquals(View.Access.HIDDEN, LESSON.of(Part.DATA));
    assertEquals(View.Access.LOCKED, changed.of(Part.DATA));
    assertEquals(View.Access.OPEN, changed.of(Part.PLAY));
    assertTrue(changed.restricts());
    assertEquals(View.ALL.withNote(LESSON.note()), changed.opened());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'note': 5} | view.note: must be a text of at most 2000 characters, but is 5",
        "{'hidden': 'data'} | view.hidden: must be an array in brackets, but is \"data\"",
        "{'notes': ''} | view.notes: there is no such field; known here are note, hidden, locked",
        "{'locked': ['seed', 'seed']} | view.locked[1]: \"seed\" is named twice; hide it or lock"
            + " it, once",
        "{'hidden': ['seed'], 'locked': ['seed']} | view.locked[0]: \"seed\" is named twice; hide"
            + " it or lock it, once",
      })
  void wrongView_isRefusedByItsName(String view, String message) {
    InvalidInput error = assertThrows(InvalidInput.class, () -> read(view));
    assertEquals(message, error.getMessage());
    assertTrue(error.position().column() > 100);
  }

  @Test
  void unknownPart_isRefusedWithTheKnownOnes() {
    InvalidInput error = assertThrows(InvalidInput.class, () -> read("{'hidden': ['dat']}"));
    assertTrue(error.getMessage().startsWith("view.hidden[0]: must be one of presets, title, "));
    assertTrue(error.getMessage().endsWith(", loss-chart, but is \"dat\""));
  }

  private static Playground read(String view) {
    String json = NOTEBOOK.toJson();
    String document = json.substring(0, json.length() - 1) + ",\"view\":" + view + "}";
    return Playground.parse(document.replace('\'', '"').replace("notebook\"s", "notebook's"));
  }

  @Test
  void noteThatIsTooLong_isRefused() {
    InvalidInput error =
        assertThrows(InvalidInput.class, () -> View.ALL.withNote("a".repeat(2001)));
    assertEquals("view.note: has 2001 characters; shorten it to at most 2000", error.getMessage());
  }
}
