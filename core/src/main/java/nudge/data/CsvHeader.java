package nudge.data;

import static nudge.data.Column.Role.INPUT;
import static nudge.data.Column.Role.TARGET;

import java.util.ArrayList;
import java.util.List;
import nudge.data.CsvReader.Cell;
import nudge.text.Ascii;

/**
 * The first row of a text table: whether it holds names, and which columns are targets.
 *
 * <p>It holds names if one of them stands above nothing but numbers, or if it is all text and some
 * of this text is in no cell below. If any name is marked ({@link CsvMark}), the marks give the
 * roles, and a name without is an input. Else the one column that is called target, y, label or
 * class is the target; if there is none or more than one, the last is.
 */
final class CsvHeader {
  private static final List<String> TARGET_NAMES = List.of("target", "y", "label", "class");

  private CsvHeader() {}

  static boolean isOne(List<List<Cell>> rows, int width) {
    List<Cell> first = rows.get(0);
    boolean text = false;
    boolean number = false;
    boolean again = true;
    for (int i = 0; i < width; i++) {
      String name = first.get(i).text();
      if (CsvMark.parse(name) != null || CsvColumn.isText(name) && numbersBelow(rows, i)) {
        return true;
      }
      text |= CsvColumn.isText(name);
      number |= CsvNumbers.looksLikeOne(name);
      again &= isBelow(rows, i);
    }
    return text && !number && !(again && rows.size() > 1);
  }

  private static boolean numbersBelow(List<List<Cell>> rows, int column) {
    boolean numbers = false;
    for (List<Cell> row : rows.subList(1, rows.size())) {
      String cell = column < row.size() ? row.get(column).text() : "";
      if (CsvColumn.isText(cell)) {
        return false;
      }
      numbers |= CsvNumbers.looksLikeOne(cell);
    }
    return numbers;
  }

  private static boolean isBelow(List<List<Cell>> rows, int column) {
    String name = rows.get(0).get(column).text();
    return rows.subList(1, rows.size()).stream()
        .anyMatch(row -> column < row.size() && row.get(column).text().equals(name));
  }

  /** The columns, without the classes that only their cells can tell. */
  static List<Column> columns(List<String> names) {
    List<Column> columns = new ArrayList<>();
    boolean marked = names.stream().anyMatch(name -> CsvMark.parse(name) != null);
    int target = marked ? -1 : target(names);
    for (String name : names) {
      Column column = CsvMark.parse(name);
      Column.Role role = columns.size() == target ? TARGET : INPUT;
      columns.add(column != null ? column : Column.numbers(name, role));
    }
    return columns;
  }

  static List<Column> unnamed(int count) {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      columns.add(Column.input("x" + i));
    }
    columns.add(Column.target("target"));
    return columns;
  }

  private static int target(List<String> names) {
    int target = -1;
    for (int i = 0; i < names.size(); i++) {
      if (TARGET_NAMES.contains(Ascii.lower(names.get(i)))) {
        if (target >= 0) {
          return names.size() - 1;
        }
        target = i;
      }
    }
    return target >= 0 ? target : names.size() - 1;
  }
}
