package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.text.InvalidInput;
import nudge.text.Noise;
import nudge.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final long SEED = 20_260_103;
  private static final String TABLE = "a,\"b;\"\"c\"\"\",t\n1,2.5,-3e2\r\n 4 ,\"5\",6\n";
  private static final Dataset TWO =
      Dataset.of(
          List.of(Column.input("x1"), Column.target("target")), new double[] {1.5, 2, -3, 4});

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5,2\n-3,4",
        "1.5,2\r\n-3,4\r\n",
        "1.5,2\r-3,4\r",
        "\ufeff1.5,2\n-3,4\n\n \n",
        "1.5\t2\n-3\t4",
        "1,5\t2\n-3\t4\n\t\n",
        "1,5;2\n-3;4,0\n;;;\n",
        "x1,target\n1.5,2\n-3,4",
        " x1 ; \"target\" \n 1,5 ; \"2\"\n-3;4",
        "input:x1\ttarget:target\n1.5\t2\n-3\t4"
      })
  void parse_dialects_giveTheSameTable(String text) {
    assertEquals(TWO, Csv.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,c | c",
        "a,Label,c | Label",
        "y,b,c | y",
        "y,b,label | label",
        "y,label,c | c",
        "a,target:b,c | b",
        "input:a,b,target:c | c"
      })
  void parse_header_marksTheTarget(String header, String target) {
    List<Column> columns = Csv.parse(header + "\n1,2,3").columns();
    List<String> targets = columns.stream().filter(Column::isTarget).map(Column::name).toList();
    assertEquals(List.of(target), targets);
  }

  @Test
  void parse_quotedCells_keepWhatIsInThem() {
    Dataset data = Csv.parse("\"a,\n\"\"b\"\"\",\" t \"\n1,2");
    assertEquals(List.of(Column.input("a,\n\"b\""), Column.target(" t ")), data.columns());
    assertArrayEquals(new double[] {1, 2}, data.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1 | 1 | The table is empty: paste at least one row of numbers",
        "`\n \n` | 1 | 1 | The table is empty: paste at least one row of numbers",
        "a,b | 1 | 4 | The table has only names: paste at least one row of numbers",
        "`a,b\n1,abc` | 2 | 3 | Row 1, column \"b\": \"abc\" is not a number",
        "`1,2\r\n3,4\r\n1e,5` | 3 | 1 | Row 3, column \"x1\": \"1e\" is not a number",
        "`1;2\n1.000,5;2` | 2 | 1 | Row 2, column \"x1\": \"1.000,5\" is not a number",
        "`1,2\n3,1e999` | 2 | 3 | Row 2, column \"target\": \"1e999\" is too large a number",
        "`1,2\n3,NaN` | 2 | 3 | Row 2, column \"target\": \"NaN\" is not a number",
        "`1,2\n,4` | 2 | 1 | Row 2, column \"x1\" is empty: put in a number",
        "`1,2,3,4\n1,2,3` | 2 | 5 | Row 2 has 3 cells, expected 4: put in the number for \"target\"",
        "`1,2\n\n3,4` | 2 | 1 | Row 2 has 1 cell, expected 2: put in the number for \"target\"",
        "`1,2\n1,2,3` | 2 | 5 | Row 2 has 3 cells, expected 2: remove what is too much",
        "`1,2\n3,\"4` | 2 | 3 | The quotation mark that opens here is not closed: close or remove it",
        "`1,2\n\"3\"4,5` | 2 | 4 | The cell goes on after its closing quotation mark: double the marks inside it"
      })
  void parse_badTable_namesThePlace(String text, int line, int column, String message) {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Csv.parse(text));
    assertEquals(message, error.getMessage());
    assertEquals(new Position(line, column), error.position());
  }

  @Test
  void parse_tooMuch_isRefused() {
    refused(
        "The table has 2000001 characters: at most 2000000 are possible", "1".repeat(2_000_001));
    refused("The table has 10001 rows: at most 10000 are possible", "1,2\n".repeat(10_001));
    refused("The table has 33 columns: at most 32 are possible", "1" + ",1".repeat(32));
    refused("The table has 1000000 columns: at most 32 are possible", "1" + ",1".repeat(999_999));
    assertEquals(10_000, Csv.parse("a,b\n" + "1,2\n".repeat(10_000)).rows());
  }

  @Test
  void parse_oneColumn_isRefused() {
    refused("The table has no input column: it needs at least one input and one target", "1\n2");
  }

  @Test
  void write_anyTable_readsBackEqual() {
    Random random = random();
    for (int i = 0; i < 5_000; i++) {
      Dataset data = anyTable(random);
      assertEquals(data, Csv.parse(Csv.write(data)));
    }
  }

  @Test
  void write_plainTable_hasNoMarks() {
    assertEquals("x1,target\n1.5,2\n-3,4\n", Csv.write(TWO));
    List<Column> swapped = List.of(Column.target("x1"), Column.input("b"));
    assertEquals("target:x1,input:b\n1,2\n", Csv.write(Dataset.of(swapped, new double[] {1, 2})));
    assertEquals("input:1,target:2\n1.5,2\n-3,4\n", Csv.write(TWO.renamed(0, "1").renamed(1, "2")));
  }

  @Test
  void parse_randomTexts_isTableOrInvalidInput() {
    Random random = random();
    for (int i = 0; i < 20_000; i++) {
      parseOrRefuse(Noise.text(random, ",,,;\t\"\n\n\r 0123456789.e-ab"));
      parseOrRefuse(Noise.mutate(random, TABLE));
    }
  }

  private static void parseOrRefuse(String text) {
    Dataset data;
    try {
      data = Csv.parse(text);
    } catch (InvalidInput refused) {
      return;
    }
    assertEquals(data, Csv.parse(Csv.write(data)));
  }

  private static Dataset anyTable(Random random) {
    int width = 2 + random.nextInt(4);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean target = i == 0 || i > 1 && random.nextBoolean();
      String name = anyName(random, i);
      columns.add(target ? Column.target(name) : Column.input(name));
    }
    columns.add(columns.remove(random.nextInt(width)));
    double[] values = new double[width * (1 + random.nextInt(4))];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextBoolean() ? random.nextInt(9) - 4 : random.nextGaussian();
    }
    return Dataset.of(columns, values);
  }

  private static String anyName(Random random, int i) {
    String[] parts = {"y", "label", "input:", "target:", "\"", ",", ";", "\t", "\n", " ", "\ufeff"};
    String part = parts[random.nextInt(parts.length)];
    return switch (random.nextInt(4)) {
      case 0 -> part + i;
      case 1 -> i + part;
      case 2 -> String.valueOf(i);
      default -> i < 2 ? parts[i] : "x" + i;
    };
  }

  private static void refused(String message, String text) {
    assertEquals(message, assertThrows(InvalidInput.class, () -> Csv.parse(text)).getMessage());
  }

  private static Random random() {
    System.out.println("CsvTest seed " + SEED);
    return new Random(SEED);
  }
}
