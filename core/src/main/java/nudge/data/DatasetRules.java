package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/** What a table must be before a network can learn from it. */
final class DatasetRules {
  private DatasetRules() {}

  static void check(List<Column> columns, double[] values) {
    checkSize(columns.size(), values.length);
    checkNames(columns);
    checkRole(columns, Column.Role.INPUT);
    checkRole(columns, Column.Role.TARGET);
    checkValues(columns, values);
  }

  private static void checkSize(int columns, int values) {
    if (columns > Dataset.MAX_COLUMNS) {
      throw new InvalidInput(tooWide(columns));
    }
    if (columns == 0 || values == 0) {
      throw new InvalidInput("The table is empty: it needs at least one row of numbers");
    }
    if (values % columns != 0) {
      throw new InvalidInput(
          "The table has " + values + " numbers, which do not fill rows of " + columns);
    }
    int rows = values / columns;
    if (rows > Dataset.MAX_ROWS) {
      throw new InvalidInput(
          "The table has " + rows + " rows: at most " + Dataset.MAX_ROWS + " are possible");
    }
    if (values > Dataset.MAX_CELLS) {
      throw new InvalidInput(
          "The table has " + values + " cells: at most " + Dataset.MAX_CELLS + " are possible");
    }
  }

  private static void checkNames(List<Column> columns) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      if (name.trim().isEmpty()) {
        throw new InvalidInput("Column " + (i + 1) + " has no name: give it one");
      }
      if (name.length() > Dataset.MAX_NAME) {
        throw new InvalidInput(
            "The name of column "
                + (i + 1)
                + " has "
                + name.length()
                + " characters: shorten it to "
                + Dataset.MAX_NAME);
      }
      if (!names.add(name)) {
        throw new InvalidInput("Two columns are named " + quote(name) + ": rename one");
      }
    }
  }

  private static void checkRole(List<Column> columns, Column.Role role) {
    if (columns.stream().noneMatch(column -> column.role() == role)) {
      throw new InvalidInput(
          "The table has no " + role.id() + " column: it needs at least one input and one target");
    }
  }

  private static void checkValues(List<Column> columns, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= Double.MAX_VALUE)) {
        String where = where(i / columns.size(), columns.get(i % columns.size()).name());
        throw new InvalidInput(
            where + " holds " + Numbers.format(values[i]) + ": put in a finite number");
      }
    }
  }

  static String tooWide(int columns) {
    return "The table has "
        + columns
        + " columns: at most "
        + Dataset.MAX_COLUMNS
        + " are possible";
  }

  /** A cell as people see it: rows count from 1. */
  static String where(int row, String column) {
    return "Row " + (row + 1) + ", column " + quote(column);
  }
}
