package nudge.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private static final String TEXT =
      """
      {
        "network": {
          "layers": [{"units": 4}, {"units": 2.5}],
          "loss": "sum"
        },
        "rate": 0.05,
        "huge": 1e400,
        "on": true,
        "none": null,
        "weights": [1, -0.5, 3e2],
        "names": ["a", "bc"],
        "rows": [[1, "b"], [2.5, "a"]]
      }""";

  private static final List<List<String>> NUMBER_AND_CLASS = List.of(List.of(), List.of("a", "b"));

  private final Fields fields = Fields.of(TEXT, Json.parse(TEXT));

  @Test
  void read_goodFields_givesTheirValues() {
    Fields network = fields.fields("network");
    assertEquals(4, network.list("layers", 9).get(0).integer("units", 1, 9));
    assertEquals("sum", network.text("loss", 3));
    assertEquals("sum", network.choice("loss", List.of("mean", "sum")));
    network.done();
    assertEquals(0.05, fields.number("rate", 0, 1));
    assertTrue(fields.bool("on"));
    assertArrayEquals(new double[] {1, -0.5, 300}, fields.numbers("weights", 3));
    assertEquals(List.of("a", "bc"), fields.texts("names", 2, 2));
    assertArrayEquals(new double[] {1, 1, 2.5, 0}, fields.table("rows", 2, NUMBER_AND_CLASS));
    assertEquals(Json.parse("null"), fields.raw("none"));
    assertFalse(fields.has("seed"));
  }

  @Test
  void read_badFields_nameFieldAndPlace() {
    refused(6, 11, "rate: must be a number from 1 to 2, but is 0.05", f -> f.number("rate", 1, 2));
    refused(
        6,
        11,
        "rate: must be a number of at least 1, but is 0.05",
        f -> f.number("rate", 1, Double.POSITIVE_INFINITY));
    refused(
        6,
        11,
        "rate: must be a number of at most 0, but is 0.05",
        f -> f.number("rate", -Double.MAX_VALUE, 0));
    refused(
        7,
        11,
        "huge: must be a number, but is 1e400",
        f -> f.number("huge", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    refused(8, 9, "on: must be a number from 0 to 1, but is true", f -> f.number("on", 0, 1));
    refused(9, 11, "none: must be true or false, but is null", f -> f.bool("none"));
    refused(1, 1, "seed: missing", f -> f.integer("seed", 0, 1));
    refused(2, 14, "network.layer: missing", f -> f.fields("network").raw("layer"));
    refused(
        3,
        40,
        "network.layers[1].units: must be a whole number from 1 to 9, but is 2.5",
        f -> f.fields("network").list("layers", 2).get(1).integer("units", 1, 9));
    refused(
        3,
        15,
        "network.layers: has 2 elements, but at most 1 are allowed",
        f -> f.fields("network").list("layers", 1));
    refused(
        4,
        13,
        "network.loss: must be one of mean, max, but is \"sum\"",
        f -> f.fields("network").choice("loss", List.of("mean", "max")));
    refused(
        4,
        13,
        "network.loss: must be a text of at most 2 characters, but is \"sum\"",
        f -> f.fields("network").text("loss", 2));
    refused(
        3,
        16,
        "network.layers[0]: must be a number, but is an object",
        f -> f.fields("network").numbers("layers", 2));
    refused(10, 15, "weights[0]: must be an object in braces, but is 1", f -> f.list("weights", 3));
    refused(8, 9, "on: must be an array in brackets, but is true", f -> f.numbers("on", 3));
    refused(6, 11, "rate: too brave", f -> fail(f.invalid("rate", "too brave")));
  }

  @Test
  void read_badTexts_nameFieldAndPlace() {
    refused(
        11,
        18,
        "names[1]: must be a text of at most 1 characters, but is \"bc\"",
        f -> f.texts("names", 2, 1));
    refused(
        10,
        15,
        "weights[0]: must be a text of at most 9 characters, but is 1",
        f -> f.texts("weights", 9, 9));
    refused(
        11, 12, "names: has 2 elements, but at most 1 are allowed", f -> f.texts("names", 1, 9));
  }

  @Test
  void table_badCells_nameFieldAndPlace() {
    refused(
        12,
        16,
        "rows[0][1]: must be one of a, c, but is \"b\"",
        f -> f.table("rows", 2, List.of(List.of(), List.of("a", "c"))));
    refused(
        12,
        16,
        "rows[0][1]: must be a number, but is \"b\"",
        f -> f.table("rows", 2, List.of(List.of(), List.of())));
    refused(
        12,
        13,
        "rows[0][0]: must be one of 1, 2, but is 1",
        f -> f.table("rows", 2, List.of(List.of("1", "2"), List.of("a", "b"))));
    refused(
        12,
        12,
        "rows[0]: has 2 cells, but there are 1 columns",
        f -> f.table("rows", 2, List.of(List.of())));
    refused(
        11,
        13,
        "names[0]: must be an array of 2 cells, but is \"a\"",
        f -> f.table("names", 2, NUMBER_AND_CLASS));
    refused(
        12,
        11,
        "rows: has 2 elements, but at most 1 are allowed",
        f -> f.table("rows", 1, NUMBER_AND_CLASS));
  }

  @Test
  void done_unknownField_isRefusedWithTheKnownOnes() {
    refused(
        7,
        11,
        "huge: there is no such field; known here are network, rate, seed",
        f -> {
          f.fields("network");
          f.number("rate", 0, 1);
          f.has("seed");
          f.done();
        });
    refused(
        3,
        26,
        "network.layers[0].units: there is no such field; none is known here",
        f -> f.fields("network").list("layers", 2).get(0).done());
  }

  @Test
  void read_object_refusesWhatItsReaderDoesNotAskFor() {
    assertEquals("sum", fields.read("network", FieldsTest::loss));
    refused(
        3,
        15,
        "network.layers: there is no such field; known here are loss",
        f -> f.read("network", network -> network.text("loss", 3)));
    refused(1, 1, "seed: missing", f -> f.read("seed", FieldsTest::loss));
  }

  @Test
  void read_objectThatIsNotThere_isTheOther() {
    assertEquals("other", fields.read("seed", FieldsTest::loss, "other"));
    assertEquals("sum", fields.read("network", FieldsTest::loss, "other"));
  }

  private static String loss(Fields network) {
    network.list("layers", 9);
    return network.text("loss", 3);
  }

  @Test
  void of_noObject_isRefused() {
    InvalidInput error =
        assertThrows(InvalidInput.class, () -> Fields.of(" [1]", Json.parse(" [1]")));
    assertEquals("must be an object in braces, but is an array", error.getMessage());
    assertEquals(new Position(1, 2), error.position());
  }

  @Test
  void read_valueMadeByCode_hasNoPosition() {
    Fields made = Fields.of("", Json.object().with("rate", "fast"));
    InvalidInput error = assertThrows(InvalidInput.class, () -> made.number("rate", 0, 1));
    assertEquals("rate", error.field());
    assertEquals(null, error.position());
  }

  private static void fail(InvalidInput error) {
    throw error;
  }

  private void refused(int line, int column, String message, Consumer<Fields> read) {
    Fields fresh = Fields.of(TEXT, Json.parse(TEXT));
    InvalidInput error = assertThrows(InvalidInput.class, () -> read.accept(fresh));
    assertEquals(message, error.getMessage());
    assertEquals(message, error.field() + ": " + error.reason());
    assertEquals(new Position(line, column), error.position());
  }
}
