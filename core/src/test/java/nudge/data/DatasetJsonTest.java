package nudge.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetJsonTest {
  private static final long SEED = 20260304;

  private static final Dataset FLOWERS =
      Dataset.of(
          List.of(
              Column.input("size"),
              new Column("kind", Column.Role.TARGET, List.of("setosa", "virginica"))),
          new double[] {1.5, 1, -2, 0});

  private static final String TEXT =
      "{\"columns\":[{\"name\":\"size\",\"role\":\"input\"},"
          + "{\"name\":\"kind\",\"role\":\"target\",\"classes\":[\"setosa\",\"virginica\"]}],"
          + "\"rows\":[[1.5,\"virginica\"],[-2,\"setosa\"]]}";

  @Test
  void write_classes_asLabels() {
    assertEquals(TEXT, DatasetJson.write(FLOWERS).write());
  }

  @Test
  void read_whatIsWritten_givesTheTable() {
    assertEquals(FLOWERS, read(TEXT));
    Random random = new Random(SEED);
    System.out.println("DatasetJsonTest seed " + SEED);
    for (int i = 0; i < 2_000; i++) {
      Dataset data = AnyTable.of(random);
      assertEquals(data, read(DatasetJson.write(data).write()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1.5,\"virginica\"] | [1.5,\"rose\"] | rows[0][1]: must be one of setosa, virginica, but is"
            + " \"rose\"",
        "[1.5,\"virginica\"] | [1.5,1] | rows[0][1]: must be one of setosa, virginica, but is 1",
        "[1.5,\"virginica\"] | [\"a\",\"setosa\"] | rows[0][0]: must be a number, but is \"a\"",
        "[1.5,\"virginica\"] | [1.5] | rows[0]: has 1 cell, but there are 2 columns",
        "\"setosa\",\"virginica\"]} | \"setosa\",7]} | columns[1].classes[1]: must be a text of at most"
            + " 40 characters, but is 7",
        "[\"setosa\",\"virginica\"]} | true} | columns[1].classes: must be an array in brackets, but is"
            + " true",
        "\"input\" | \"target\" | columns: The table has no input column: it needs at least one input"
            + " and one target",
        "{\"name\":\"size\", | {\"name\":\"size\",\"min\":1, | columns[0].min: there is no such field;"
            + " known here are role, name, classes"
      })
  void read_badTable_namesTheField(String written, String mistake, String message) {
    InvalidInput error =
        assertThrows(InvalidInput.class, () -> read(TEXT.replace(written, mistake)));
    assertEquals(message, error.getMessage());
    assertEquals(1, error.position().line());
  }

  @Test
  void read_classesThatCannotBe_areRefused() {
    String one = TEXT.replace("\"setosa\",\"virginica\"]", "\"virginica\"]");
    InvalidInput error =
        assertThrows(InvalidInput.class, () -> read(one.replace(",[-2,\"setosa\"]", "")));
    assertEquals("columns: Column \"kind\" has 1 class: 2 to 10 are possible", error.getMessage());
  }

  private static Dataset read(String text) {
    Fields fields = Fields.of(text, Json.parse(text));
    Dataset data = DatasetJson.read(fields);
    fields.done();
    return data;
  }
}
