package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/** What a table must be before a network can learn from it. */
final class DatasetRules {
  private DatasetRules() {}

  static void check(List<Column> columns, double[] values) {
    checkSize(columns.size(), values.length);
    for (int i = 0; i < columns.size(); i++) {
      checkColumn(columns, i);
    }
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
      throw new InvalidInput(tooLong(rows));
    }
    if (values > Dataset.MAX_CELLS) {
      throw new InvalidInput(
          "The table has " + values + " cells: at most " + Dataset.MAX_CELLS + " are possible");
    }
  }

  /** Checks a column by itself and against those before it. */
  static void checkColumn(List<Column> columns, int index) {
    Column column = columns.get(index);
    checkName(index, column.name());
    for (Column before : columns.subList(0, index)) {
      if (before.name().equals(column.name())) {
        throw new InvalidInput("Two columns are named " + quote(column.name()) + ": rename one");
      }
    }
    checkClasses(column);
  }

  private static void checkName(int index, String name) {
    if (name.trim().isEmpty()) {
      throw new InvalidInput("Column " + (index + 1) + " has no name: give it one");
    }
    if (name.length() > Dataset.MAX_NAME) {
      throw new InvalidInput(
          "The name of column " + (index + 1) + beyond(name.length(), Dataset.MAX_NAME));
    }
  }

  private static void checkClasses(Column column) {
    List<String> classes = column.classes();
    if (classes.size() == 1 || classes.size() > Column.MAX_CLASSES) {
      throw new InvalidInput(
          "Column "
              + quote(column.name())
              + " has "
              + classes.size()
              + (classes.size() == 1 ? " class" : " classes")
              + ": 2 to "
              + Column.MAX_CLASSES
              + " are possible");
    }
    for (int i = 0; i < classes.size(); i++) {
      checkLabel(column, i);
    }
  }

  private static void checkLabel(Column column, int index) {
    String label = column.classes().get(index);
    String which = "Class " + (index + 1) + " of column " + quote(column.name());
    if (label.trim().isEmpty()) {
      throw new InvalidInput(which + " has no label: give it one");
    }
    if (label.length() > Column.MAX_LABEL) {
      throw new InvalidInput(which + beyond(label.length(), Column.MAX_LABEL));
    }
    if (column.classes().indexOf(label) < index) {
      throw new InvalidInput(which + ": " + quote(label) + " is there already; remove one");
    }
  }

  private static String beyond(int length, int most) {
    return " has " + length + " characters: shorten it to " + most;
  }

  private static void checkRole(List<Column> columns, Column.Role role) {
    if (columns.stream().noneMatch(column -> column.role() == role)) {
      throw new InvalidInput(
          "The table has no " + role.id() + " column: it needs at least one input and one target");
    }
  }

  private static void checkValues(List<Column> columns, double[] values) {
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i % columns.size());
      if (!canHold(column, values[i])) {
        throw new InvalidInput(
            where(i / columns.size(), column.name())
                + " holds "
                + Numbers.format(values[i])
                + ": put in "
                + (column.isClass()
                    ? "the index of a class, 0 to " + (column.classes().size() - 1)
                    : "a finite number"));
      }
    }
  }

  /** A class has one index only, which -0 is not. */
  private static boolean canHold(Column column, double value) {
    return column.isClass()
        ? 1 / value > 0 && value < column.classes().size() && value == Math.floor(value)
        : Math.abs(value) <= Double.MAX_VALUE;
  }

  static String tooWide(int columns) {
    return "The table has "
        + columns
        + " columns: at most "
        + Dataset.MAX_COLUMNS
        + " are possible";
  }

  static String tooLong(int rows) {
    return "The table has " + rows + " rows: at most " + Dataset.MAX_ROWS + " are possible";
  }

  /** A cell as people see it: rows count from 1. */
  static String where(int row, String column) {
    return "Row " + (row + 1) + ", column " + quote(column);
  }
}
