package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Numbers;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final List<Column> COLUMNS =
      List.of(Column.input("a"), Column.target("t"), Column.input("b"));

  private static final Column KIND = new Column("kind", Column.Role.INPUT, List.of("a", "b", "c"));

  private final Dataset data = Dataset.of(COLUMNS, new double[] {1, 2, 3, 4, 5, 6});

  @Test
  void read_rows_splitsInputsAndTargets() {
    assertEquals(2, data.rows());
    assertEquals(2, data.inputs());
    assertEquals(1, data.targets());
    assertArrayEquals(new double[] {4, 6}, data.inputs(1));
    assertArrayEquals(new double[] {5}, data.targets(1));
    assertArrayEquals(new double[] {1, 3, 4, 6}, data.allInputs());
    assertEquals(3, data.value(0, 2));
  }

  @Test
  void edit_cellsAndRows_givesANewTable() {
    assertEquals(table(1, 2, 3, 4, 9, 6), data.withValue(1, 1, 9));
    assertEquals(table(7, 8, 9, 1, 2, 3, 4, 5, 6), data.withRow(0, new double[] {7, 8, 9}));
    assertEquals(table(1, 2, 3, 4, 5, 6, 7, 8, 9), data.withRow(2, new double[] {7, 8, 9}));
    assertEquals(table(4, 5, 6), data.withoutRow(0));
    assertEquals(table(1, 2, 3), data.withoutRow(1));
    List<double[]> two = List.of(new double[] {7, 8, 9}, new double[] {0, 0, 1});
    assertEquals(table(1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 1), data.withRows(two));
    assertEquals(table(4, 5, 6), data.withoutRows(new boolean[] {true, false}));
    assertEquals(data, data.withoutRows(new boolean[2]));
    assertEquals(table(1, 2, 3, 4, 5, 6), data);
  }

  @Test
  void edit_columns_givesANewTable() {
    Column extra = Column.input("c");
    Dataset wider = data.withColumn(1, extra, new double[] {7, 8});
    assertArrayEquals(new double[] {1, 7, 2, 3, 4, 8, 5, 6}, wider.values());
    assertEquals(extra, wider.columns().get(1));
    assertEquals(data, wider.withoutColumn(1));
    assertArrayEquals(new double[] {1, 2, 3, 0, 4, 5, 6, 0}, data.withColumn(3, extra).values());
    assertArrayEquals(new double[] {2, 3, 5, 6}, data.withoutColumn(0).values());
    assertEquals("z", data.renamed(2, "z").columns().get(2).name());
    assertEquals(2, data.withRole(0, Column.Role.TARGET).targets());
    assertNotEquals(data, data.renamed(2, "z"));
    assertEquals(data.hashCode(), data.renamed(2, "z").renamed(2, "b").hashCode());
  }

  @Test
  void values_changedOutside_leaveTheTableAlone() {
    double[] given = {1, 2, 3};
    Dataset row = Dataset.of(COLUMNS, given);
    given[0] = 9;
    row.values()[1] = 9;
    assertEquals(table(1, 2, 3), row);
  }

  @Test
  void of_badTable_saysWhatAndWhere() {
    refused("The table is empty: it needs at least one row of numbers", () -> table());
    refused("The table has 4 numbers, which do not fill rows of 3", () -> table(1, 2, 3, 4));
    refused(
        "The table has 10001 rows: at most 10000 are possible",
        () -> table(new double[3 * 10_001]));
    refused(
        "The table has 33 columns: at most 32 are possible", () -> Dataset.of(wide(33), one(33)));
    refused("Column 3 has no name: give it one", () -> data.renamed(2, " \t"));
    refused(
        "The name of column 1 has 41 characters: shorten it to 40",
        () -> data.renamed(0, "x".repeat(41)));
    refused("Two columns are named \"t\": rename one", () -> data.renamed(0, "t"));
    refused(
        "The table has no target column: it needs at least one input and one target",
        () -> data.withoutColumn(1));
    refused(
        "The table has no input column: it needs at least one input and one target",
        () -> data.withoutColumn(0).withRole(1, Column.Role.TARGET));
    refused(
        "Row 2, column \"b\" holds NaN: put in a finite number",
        () -> data.withValue(1, 2, Double.NaN));
    refused(
        "Row 1, column \"t\" holds -Infinity: put in a finite number",
        () -> data.withValue(0, 1, Double.NEGATIVE_INFINITY));
    refused("A row of this table has 3 numbers, not 1", () -> data.withRow(0, new double[1]));
    refused(
        "This table has 2 rows, not 3", () -> data.withColumn(0, Column.input("c"), new double[3]));
    refused(
        "The table is empty: it needs at least one row of numbers",
        () -> data.withoutRow(0).withoutRow(0));
  }

  @Test
  void classes_holdTheirIndices() {
    Dataset kinds = kinds(2, 0.5, 0, -1);
    assertEquals("c", kinds.text(0, 0));
    assertEquals("0.5", kinds.text(0, 1));
    assertEquals(1, KIND.value("b"));
    assertEquals(Double.NaN, KIND.value("B"));
    assertEquals(-2.5, Column.input("x").value("-2.5"));
    assertEquals(Double.NaN, Column.input("x").value("a"));
    assertEquals(Double.NaN, Column.input("x").value("1e999"));
    Dataset edited =
        kinds.withColumn(2, Column.input("x")).renamed(0, "sort").withRole(0, Column.Role.TARGET);
    assertEquals(List.of("a", "b", "c"), edited.columns().get(0).classes());
    assertEquals(kinds(0, 1, 0, 2), kinds(0, 1).withRow(1, new double[] {0, 2}));
    assertEquals("a", kinds.withColumn(2, KIND.named("other")).text(1, 2));
  }

  @Test
  void of_badClasses_saysWhatAndWhere() {
    refused(
        "Row 2, column \"kind\" holds 3: put in the index of a class, 0 to 2",
        () -> kinds(2, 1, 3, 1));
    for (double bad : new double[] {-1, 0.5, -0.0, Double.NaN, Double.POSITIVE_INFINITY}) {
      String message = " holds " + Numbers.format(bad) + ": put in the index of a class, 0 to 2";
      refused("Row 1, column \"kind\"" + message, () -> kinds(bad, 1));
    }
    refused("Column \"kind\" has 1 class: 2 to 10 are possible", () -> labelled("a"));
    refused(
        "Column \"kind\" has 11 classes: 2 to 10 are possible",
        () -> labelled("abcdefghijk".split("")));
    refused("Class 2 of column \"kind\" has no label: give it one", () -> labelled("a", " "));
    refused(
        "Class 1 of column \"kind\" has 41 characters: shorten it to 40",
        () -> labelled("a".repeat(41), "b"));
    refused(
        "Class 3 of column \"kind\": \"a\" is there already; remove one",
        () -> labelled("a", "b", "a"));
    assertEquals(10, labelled("abcdefghij".split("")).columns().get(0).classes().size());
  }

  private static Dataset kinds(double... values) {
    return Dataset.of(List.of(KIND, Column.target("t")), values);
  }

  private static Dataset labelled(String... labels) {
    Column column = new Column("kind", Column.Role.INPUT, List.of(labels));
    return Dataset.of(List.of(column, Column.target("t")), new double[] {0, 0});
  }

  @Test
  void of_largestTable_isAccepted() {
    assertEquals(10_000, table(new double[30_000]).rows());
    assertEquals(31, Dataset.of(wide(32), one(32)).inputs());
  }

  @Test
  void access_outsideTheTable_isRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> data.value(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> data.withValue(2, 0, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> data.withRow(3, new double[3]));
    assertThrows(IndexOutOfBoundsException.class, () -> data.withoutRow(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> data.withoutColumn(3));
  }

  private static Dataset table(double... values) {
    return Dataset.of(COLUMNS, values);
  }

  private static double[] one(int count) {
    return new double[count];
  }

  private static List<Column> wide(int count) {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      columns.add(Column.input("x" + i));
    }
    columns.add(Column.target("y"));
    return columns;
  }

  private static void refused(String message, Runnable edit) {
    assertEquals(message, assertThrows(InvalidInput.class, edit::run).getMessage());
  }

  @Test
  void tooManyCells_areRefused() {
    double[] cells = new double[Dataset.MAX_CELLS + 20];
    List<Column> columns = new ArrayList<>(List.of(Column.target("t")));
    for (int i = 1; i < 20; i++) {
      columns.add(Column.input("x" + i));
    }
    InvalidInput refused = assertThrows(InvalidInput.class, () -> Dataset.of(columns, cells));
    assertEquals("The table has 100020 cells: at most 100000 are possible", refused.getMessage());
  }
}
