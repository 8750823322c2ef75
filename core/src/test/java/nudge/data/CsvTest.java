package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  private static final String FLOWERS =
      "size;\"input(red|blue):colour\";target:kind\n1,5;red;setosa\n-3;red;virginica\n2;blue;setosa\n";

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
        "input:x1\ttarget:target\n1.5\t2\n-3\t4",
        "x1|target\n1.5|2\n-3|4",
        "  x1  target \n 1.5      2\n  -3      4\n",
        "x1,target,,\n1.5,2,,\n-3,4,,\n,,,",
        "x1,target\n1.5,2,\n-3,4\n",
        "1,5;2;\n-3;4\n",
        "\n\r\n1.5,2\n-3,4",
        ";\n1,5;2\n-3;4",
        "\"1,5\",\"2\"\n\"-3\",\"4\"",
        "\"x1\"   \"target\"\n1.5 2\n-3 4"
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

  /** What only looks like a separator in some of the rows is none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`a;b,c\n1,2\n3,4` ~ a;b ~ c",
        "`a|b,c d\n1,2` ~ a|b ~ c d",
        "`\"a\tb\",c\n1,2` ~ `a\tb` ~ c",
        "`\"a;\n;b\",\"c;d\"\n1,2` ~ `a;\n;b` ~ c;d",
        "`a b,c d\n1,2\n3,4` ~ a b ~ c d",
        "`\"5\"\";6\",7\"\n1,2` ~ `5\";6` ~ 7\"",
        "`5\";x\n1;2` ~ 5\" ~ x",
        "`a, b\n1, 2` ~ a ~ b"
      })
  void parse_otherMarksInNames_areNoSeparators(String text, String first, String second) {
    assertEquals(List.of(Column.input(first), Column.target(second)), Csv.parse(text).columns());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`name,1990\n1,2` ~ name 1990",
        "`1,2\n3,4` ~ x1 target",
        "`1,2` ~ x1 target",
        "`a,3\n1,4\n2,5` ~ a 3",
        "`NA,x\n1,2` ~ NA x",
        "`NA,x\nred,a\nblue,b` ~ NA x",
        "`5.1,setosa\n6.2,virginica` ~ x1 target",
        "`a,b\nred,yes\nblue,no` ~ a b",
        "`red,yes\nblue,no\nred,no\nred,yes` ~ x1 target",
        "`size,kind\n1,red\n2,blue` ~ size kind",
        "`kind,size\nred,1\nblue,2` ~ kind size"
      })
  void parse_firstRow_isNamesOrData(String text, String names) {
    List<Column> columns = Csv.parse(text).columns();
    assertEquals(names, String.join(" ", columns.stream().map(Column::name).toList()));
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
        "`a,b\n1,abc` | 2 | 3 | Column \"b\" holds the text \"abc\" only: put in numbers, or at least two classes, or remove it",
        "`1,2\r\n3,4\r\n1e,5` | 3 | 1 | Row 3, column \"x1\": \"1e\" is not a number: put in one",
        "`1;2\n1.000,5;2` | 2 | 1 | Row 2, column \"x1\": \"1.000,5\" can be read in two ways: write it with a decimal point alone, as 1234.5",
        "`1,2\n3,1e999` | 2 | 3 | Row 2, column \"target\": \"1e999\" is too large a number",
        "`1,2\n3,NaN` | 2 | 3 | Row 2, column \"target\": \"NaN\" is a missing value: put in a number, or remove the row",
        "`1,2\n,4` | 2 | 1 | Row 2, column \"x1\" is empty: put in a number, or remove the row",
        "`1,2,3,4\n1,2,3` | 2 | 5 | Row 2 has 3 cells, expected 4: put in one for \"target\"",
        "`1,2\n\n3,4` | 2 | 1 | Row 2 is empty: remove it or fill it in",
        "`1,2\n1,2,3` | 2 | 5 | Row 2 has 3 cells, expected 2: remove what is too much",
        "`1,2\n 3 , ?` | 2 | 5 | Row 2, column \"target\": \"?\" is a missing value: put in a number, or remove the row",
        "`a,b,c\nred,NA,1\nblue,x,2\nblue,y,2` | 2 | 5 | Row 1, column \"b\": \"NA\" is a missing value: put in a class, or remove the row",
        "`a;b;c\n1;2;3\n1;2;3;4` | 3 | 7 | Row 2 has 4 cells, expected 3: remove what is too much",
        "`,b\n1,2` | 1 | 1 | Column 1 has no name: give it one",
        "`a,b,b\n1,2,3` | 1 | 5 | Two columns are named \"b\": rename one",
        "`input:a,input:b\n1,2` | 1 | 1 | The table has no target column: it needs at least one input and one target",
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
    refused("The table has 100020 cells: at most 100000 are possible", wide(5001));
    refused("The table has 33 columns: at most 32 are possible", "1" + ",1".repeat(32));
    refused("The table has 1000000 columns: at most 32 are possible", "1" + ",1".repeat(999_999));
    assertEquals(10_000, Csv.parse("a,b\n" + "1,2\n".repeat(10_000)).rows());
  }

  @Test
  void parse_oneColumn_isRefused() {
    refused(
        "The table has one column only: separate cells by tabs, semicolons, commas, | or spaces",
        "1\n2");
  }

  @Test
  void write_anyTable_readsBackEqual() {
    Random random = random();
    for (int i = 0; i < 5_000; i++) {
      Dataset data = AnyTable.of(random);
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
      parseOrRefuse(Noise.text(random, ",,,;\t|\"\n\n\r 0123456789.e-ab"));
      parseOrRefuse(Noise.mutate(random, TABLE));
      parseOrRefuse(Noise.mutate(random, FLOWERS));
    }
  }

  private static String wide(int rows) {
    return ("1" + ",1".repeat(19) + "\n").repeat(rows);
  }

  /** Each is as long as a table can be, and must not take more looks than that. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "\"\"", ",", ";", "\n", "\r", " ", "a,b\n", "a b\n", "1,\"", "input("})
  void parse_longNonsense_isRefusedWithItsPlace(String part) {
    String text = part.repeat(Csv.MAX_CHARS / part.length());
    assertNotNull(assertThrows(InvalidInput.class, () -> Csv.parse(text)).position());
  }

  private static void parseOrRefuse(String text) {
    Dataset data;
    try {
      data = Csv.parse(text);
    } catch (InvalidInput refused) {
      assertNotNull(refused.position(), () -> refused + " of " + text);
      return;
    }
    assertEquals(data, Csv.parse(Csv.write(data)));
  }

  private static void refused(String message, String text) {
    assertEquals(message, assertThrows(InvalidInput.class, () -> Csv.parse(text)).getMessage());
  }

  private static Random random() {
    System.out.println("CsvTest seed " + SEED);
    return new Random(SEED);
  }
}
