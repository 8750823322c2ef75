package nudge.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A column's name with its role and classes in front, where a text table could not be read back
 * without: {@code input:size}, {@code target(setosa|virginica):kind}. In a label a backslash comes
 * before {@code |}, {@code )} and itself.
 */
final class CsvMark {
  private static final String SPECIAL = "|)\\";

  private CsvMark() {}

  static String of(Column column) {
    StringBuilder mark = new StringBuilder(column.role().id());
    char before = '(';
    for (String label : column.classes()) {
      mark.append(before).append(escaped(label));
      before = '|';
    }
    return mark.append(column.isClass() ? "):" : ":").append(column.name()).toString();
  }

  private static String escaped(String label) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      escaped.append(SPECIAL.indexOf(label.charAt(i)) < 0 ? "" : "\\").append(label.charAt(i));
    }
    return escaped.toString();
  }

  /** The column, or null if the name has no mark. */
  static Column parse(String name) {
    for (Column.Role role : Column.Role.values()) {
      int end = role.id().length();
      if (name.startsWith(role.id() + ":")) {
        return Column.numbers(name.substring(end + 1), role);
      }
      if (name.startsWith(role.id() + "(")) {
        return withClasses(name, end + 1, role);
      }
    }
    return null;
  }

  private static Column withClasses(String name, int start, Column.Role role) {
    List<String> labels = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '|' || c == ')') {
        labels.add(label.toString());
        label.setLength(0);
      }
      if (c == ')') {
        boolean closed = name.startsWith("):", i);
        return closed ? new Column(name.substring(i + 2), role, labels) : null;
      }
      if (c == '\\' && i + 1 < name.length()) {
        label.append(name.charAt(++i));
      } else if (c != '|') {
        label.append(c);
      }
    }
    return null;
  }
}
