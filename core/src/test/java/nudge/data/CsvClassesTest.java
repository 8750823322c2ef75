package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of classes in text tables. */
class CsvClassesTest {

  @Test
  void parse_texts_areClassesInOrderOfAppearance() {
    Dataset data = Csv.parse("size,kind\n1,rose\n2,aster\n3, rose \n4,\"aster\"\n");
    Column kind = new Column("kind", Column.Role.TARGET, List.of("rose", "aster"));
    assertEquals(List.of(Column.input("size"), kind), data.columns());
    assertArrayEquals(new double[] {1, 0, 2, 1, 3, 0, 4, 1}, data.values());
  }

  @Test
  void parse_numbersOfAFew_stayNumbers() {
    assertEquals(Column.target("class"), Csv.parse("x,class\n1,0\n2,1\n3,2").columns().get(1));
  }

  @Test
  void parse_markedClasses_keepTheirOrder() {
    Dataset data = Csv.parse("input(2|1|a\\|b\\)\\\\):x,target:t\n1,5\na|b)\\,6\n2,7");
    assertEquals(List.of("2", "1", "a|b)\\"), data.columns().get(0).classes());
    assertArrayEquals(new double[] {1, 5, 2, 6, 0, 7}, data.values());
    assertEquals(
        new Column("kind", Column.Role.TARGET, List.of("a", "b")),
        Csv.parse("x,target:kind\n1,a\n2,b").columns().get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {"input(a", "input(a|b)", "input(a|b) :x", "input(a|b\\):x", "inputs(a|b):x", "in:x"})
  void parse_halfAMark_isAName(String name) {
    assertEquals(name, Csv.parse("\"" + name + "\",y\n1,2").columns().get(0).name());
  }

  @Test
  void write_plainWhereItReadsBack_elseMarked() {
    assertEquals("size,kind\n1,rose\n2,aster\n", written("rose", "aster"));
    assertEquals("input:size,\"target(aster|rose):kind\"\n1,rose\n2,aster\n", marked("aster|rose"));
    assertEquals(
        "input:size,\"target(rose|aster|lily):kind\"\n1,rose\n2,aster\n",
        marked("rose|aster|lily"));
    assertEquals("input:size,\"target(2|1):kind\"\n1,2\n2,1\n", written("2", "1"));
    assertEquals("input:size,\"target(NA|a):kind\"\n1,NA\n2,a\n", written("NA", "a"));
    assertEquals(
        "input:size,\"target(a\\|b|\\)):kind\"\n1,)\n2,\"a|b\"\n",
        Csv.write(table(List.of("a|b", ")"), 1, 0)));
  }

  /** Two classes, of which the rows are the first and the second. */
  private static String written(String first, String second) {
    return Csv.write(table(List.of(first, second), 0, 1));
  }

  /** The same flowers, their classes in this order. */
  private static String marked(String classes) {
    List<String> labels = List.of(classes.split("\\|"));
    return Csv.write(table(labels, labels.indexOf("rose"), labels.indexOf("aster")));
  }

  private static Dataset table(List<String> labels, double first, double second) {
    Column kind = new Column("kind", Column.Role.TARGET, labels);
    return Dataset.of(List.of(Column.input("size"), kind), new double[] {1, first, 2, second});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`x,y\n1,a\n2,a` ~ 2 ~ 3 ~ Column \"y\" holds the text \"a\" only: put in numbers, or at least"
            + " two classes, or remove it",
        "`x,y\n1,a\n2,b\n3,4` ~ 2 ~ 3 ~ Row 1, column \"y\": \"a\" is not a number: put in one",
        "`x,y\n1,a\n2,b\n3,` ~ 4 ~ 3 ~ Row 3, column \"y\" is empty: put in a class, or remove the row",
        "`\"input(a|b):x\",y\na,1\nc,2` ~ 3 ~ 1 ~ Row 2, column \"x\": \"c\" is none of the classes a, b",
        "`\"input(a|b):x\",y\n,1` ~ 2 ~ 1 ~ Row 1, column \"x\" is empty: put in a class, or remove the row",
        "`y,\"input(a|a):x\"\n1,a` ~ 1 ~ 3 ~ Class 2 of column \"x\": \"a\" is there already; remove one",
        "`y,input():x\n1,a` ~ 1 ~ 3 ~ Column \"x\" has 1 class: 2 to 10 are possible"
      })
  void parse_badClasses_namesThePlace(String text, int line, int column, String message) {
    refused(message, new Position(line, column), text);
  }

  @Test
  void parse_tooManyOrTooLongTexts_areRefused() {
    StringBuilder table = new StringBuilder("id,y\n");
    for (char c = 'a'; c <= 'k'; c++) {
      table.append(c).append(",1\n");
    }
    refused(
        "Column \"id\" holds more than 10 different texts, too many for classes: remove it if it only"
            + " names the rows",
        new Position(12, 1),
        table.toString());
    assertEquals(
        10, Csv.parse(table.substring(0, table.length() - 4)).columns().get(0).classes().size());
    refused(
        "Row 2, column \"x\" holds a text of 41 characters: shorten it to 40, or remove the column",
        new Position(3, 1),
        "x,y\na,1\n" + "b".repeat(41) + ",2");
  }

  private static void refused(String message, Position place, String text) {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Csv.parse(text));
    assertEquals(message, error.getMessage());
    assertEquals(place, error.position());
  }
}
