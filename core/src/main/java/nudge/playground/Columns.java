package nudge.playground;

import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;

/** What a document needs to know of a table's columns. */
final class Columns {
  private Columns() {}

  static List<Column> inputs(Dataset table) {
    return table.columns().stream().filter(column -> !column.isTarget()).toList();
  }

  static List<Column> targets(Dataset table) {
    return table.columns().stream().filter(Column::isTarget).toList();
  }

  /** Whether all targets are classes or numbers as these are coded: shares, or −1 and 1. */
  static boolean areCodes(Dataset table, boolean shares) {
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      for (int row = 0; column.isTarget() && !column.isClass() && row < table.rows(); row++) {
        double value = table.value(row, c);
        if (shares ? value < 0 || value > 1 : Math.abs(value) != 1) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a loss can compare the targets as classes: one column of them, or a share for each. */
  static boolean areCompared(Dataset table) {
    List<Column> targets = targets(table);
    if (targets.stream().anyMatch(Column::isClass)) {
      return targets.size() == 1 && targets.get(0).classes().size() > 1;
    }
    return targets.size() > 1 && targets.size() <= Column.MAX_CLASSES;
  }
}
