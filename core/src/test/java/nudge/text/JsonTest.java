package nudge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final long SEED = 20_260_102;
  private static final String DOCUMENT =
      """
      {
        "name": "notebook \\"one\\" \\u00e9 \\n",
        "seed": 123456789012345678901234567890,
        "rate": 0.05,
        "sizes": [3, 4, 4, 1],
        "flags": [true, false, null],
        "empty": {},
        "none": []
      }""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "0",
        "-0",
        "1.5e-7",
        "1E+400",
        "\"\"",
        "[]",
        "{}",
        "[1,[2,{\"a\":null}]]",
        "{\"b\":1,\"a\":2}",
        "123456789012345678901234567890"
      })
  void write_parsedDocument_isTheSameText(String text) {
    assertEquals(text, Json.parse(text).write());
    assertEquals(Json.parse(text), Json.parse(" \t\r\n" + text + " \n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1 | 1 | expected a value, not the end of the text",
        "nul | 1 | 1 | expected a value, not 'n'",
        "NaN | 1 | 1 | NaN is not a number that JSON has",
        "01 | 1 | 2 | the document ends before '1'; remove what follows",
        "+1 | 1 | 1 | expected a value, not '+'",
        "1. | 1 | 1 | expected a value, not '1'",
        "[.5] | 1 | 2 | expected a value, not '.'",
        "-e1 | 1 | 1 | expected a value, not '-'",
        "[1,] | 1 | 4 | expected a value, not ']'",
        "[1 2] | 1 | 4 | expected ',' or ']', not '2'",
        "`[\n  1,\n  x]` | 3 | 3 | expected a value, not 'x'",
        "{ | 1 | 2 | expected a member's name in double quotes, not the end of the text",
        "{a:1} | 1 | 2 | expected a member's name in double quotes, not 'a'",
        "{\"a\" 1} | 1 | 6 | expected ':' after the name \"a\", not '1'",
        "{\"a\":1,} | 1 | 8 | expected a member's name in double quotes, not '}'",
        "`{\"a\":1,\r\n\"a\":2}` | 2 | 1 | the name \"a\" is there twice; remove one",
        "[\"abc | 1 | 2 | this text has no closing quote",
        "\"\\q\" | 1 | 2 | there is no escape \\q; a backslash is written \\\\",
        "\"\\u12g4\" | 1 | 2 | \\u wants four hexadecimal digits after it",
        "1 😀 | 1 | 3 | the document ends before '😀'; remove what follows"
      })
  void parse_badText_namesThePlace(String text, int line, int column, String message) {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Json.parse(text));
    assertEquals(message, error.getMessage());
    assertEquals(new Position(line, column), error.position());
  }

  @Test
  void parse_controlCharacterInText_isRefused() {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Json.parse("[\"a\tb\"]"));
    assertEquals(new Position(1, 4), error.position());
  }

  @Test
  void parse_nesting_isLimitedTo64() {
    String deepest = "[".repeat(64) + "]".repeat(64);
    assertEquals(deepest, Json.parse(deepest).write());
    assertThrows(InvalidInput.class, () -> Json.parse("[" + deepest + "]"));
    assertThrows(InvalidInput.class, () -> Json.parse("[".repeat(1_000_000)));
    String flat = "[" + "[],".repeat(66) + "[]]";
    assertEquals(flat, Json.parse(flat).write());
  }

  @Test
  void pretty_document_keepsNumbersAndSmallObjectsOnOneLine() {
    Json json =
        Json.object()
            .with("rate", 0.05)
            .with("sizes", Json.numbers(3, 4, 1))
            .with("rows", Json.array(Json.numbers(1, -0.0), Json.numbers()))
            .with("empty", Json.object())
            .with("small", Json.object().with("name", "x1").with("units", 4))
            .with("text", "a\"b");
    assertEquals(
        """
        {
          "rate": 0.05,
          "sizes": [3, 4, 1],
          "rows": [
            [1, -0],
            []
          ],
          "empty": {},
          "small": {"name": "x1", "units": 4},
          "text": "a\\"b"
        }""",
        json.pretty());
    assertEquals(json, Json.parse(json.pretty()));
    assertEquals(json, Json.parse(json.write()));
  }

  @Test
  void equals_offsetAndOrder_doNotCount() {
    assertEquals(Json.parse("{\"a\":1,\"b\":2}"), Json.parse(" {\"b\":2, \"a\" : 1}"));
    assertEquals(Json.parse("[1]").hashCode(), Json.numbers(1).hashCode());
    assertNotEquals(Json.parse("[1,2]"), Json.parse("[2,1]"));
  }

  @Test
  void numberOf_nonFinite_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Json.Num.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Json.numbers(1, Double.NEGATIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> new Json.Num("1,5"));
  }

  @Test
  void write_anyCharacters_readBack() {
    Random random = random();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }
      Json json = Json.text(text.toString());
      assertEquals(json, Json.parse(json.write()));
    }
    assertEquals("\"\\ud83d 😀\"", Json.text("\ud83d 😀").write());
  }

  @Test
  void parse_randomTexts_isValueOrInvalidInput() {
    Random random = random();
    for (int i = 0; i < 20_000; i++) {
      parseOrRefuse(Noise.text(random, "{}[]\",:\\ \n0123456789.eE+-truefalsn\u0000é"));
      parseOrRefuse(Noise.mutate(random, DOCUMENT));
    }
  }

  private static void parseOrRefuse(String text) {
    Json json;
    try {
      json = Json.parse(text);
    } catch (InvalidInput refused) {
      assertEquals(refused.getMessage(), refused.reason());
      refused.position().line();
      return;
    }
    assertEquals(json, Json.parse(json.write()));
  }

  private static Random random() {
    System.out.println("JsonTest seed " + SEED);
    return new Random(SEED);
  }
}
