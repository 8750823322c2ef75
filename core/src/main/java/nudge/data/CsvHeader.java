package nudge.data;

import static nudge.data.Column.Role.INPUT;
import static nudge.data.Column.Role.TARGET;

import java.util.ArrayList;
import java.util.List;
import nudge.text.Numbers;

/**
 * The first row of a text table: which columns are targets. If any name starts with {@code input:}
 * or {@code target:}, these say it, and a name without is an input. Else the one column that is
 * called target, y, label or class is the target; if there is none or more than one, the last is.
 * What is written has the marks only where the plain names would not be read back the same.
 */
final class CsvHeader {
  private static final List<String> TARGET_NAMES = List.of("target", "y", "label", "class");

  private CsvHeader() {}

  static List<Column> columns(List<String> names) {
    if (names.stream().anyMatch(name -> isMarked(name, INPUT) || isMarked(name, TARGET))) {
      return names.stream().map(CsvHeader::marked).toList();
    }
    int target = target(names);
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(Column.numbers(name, columns.size() == target ? TARGET : INPUT));
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

  static List<String> names(List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    boolean likeNumbers = names.stream().allMatch(name -> Numbers.isNumber(name.trim()));
    return !likeNumbers && columns(names).equals(columns)
        ? names
        : columns.stream().map(column -> mark(column.role()) + column.name()).toList();
  }

  private static int target(List<String> names) {
    int target = -1;
    for (int i = 0; i < names.size(); i++) {
      if (TARGET_NAMES.stream().anyMatch(names.get(i)::equalsIgnoreCase)) {
        if (target >= 0) {
          return names.size() - 1;
        }
        target = i;
      }
    }
    return target >= 0 ? target : names.size() - 1;
  }

  private static Column marked(String name) {
    Column.Role role = isMarked(name, TARGET) ? TARGET : INPUT;
    return Column.numbers(isMarked(name, role) ? name.substring(mark(role).length()) : name, role);
  }

  private static boolean isMarked(String name, Column.Role role) {
    return name.startsWith(mark(role));
  }

  private static String mark(Column.Role role) {
    return role.id() + ":";
  }
}
