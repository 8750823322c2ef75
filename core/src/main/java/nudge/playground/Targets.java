package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.nn.LossFunction;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * The target columns as the outputs should say them. A column of numbers is one output. A column of
 * two classes is one output too, low for the first and high for the second; of more classes, or
 * where the loss compares classes with each other, it is an output for each, high for the one that
 * it is. Low and high are −1 and 1, or 0 and 1 for a loss that reads them as probabilities.
 */
final class Targets {
  private final Dataset table;
  private final LossFunction loss;

  Targets(Dataset table, LossFunction loss) {
    this.table = table;
    this.loss = loss;
  }

  /** What each output is called. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.isTarget() && width(column) > 1) {
        names.addAll(column.classes());
      } else if (column.isTarget()) {
        names.add(column.name());
      }
    }
    return names;
  }

  /** Of each output, the column of the table that it says something of. */
  int[] columns() {
    int[] columns = new int[count()];
    int at = 0;
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      for (int i = 0; column.isTarget() && i < width(column); i++) {
        columns[at++] = c;
      }
    }
    return columns;
  }

  /** Whether the largest output tells the class, rather than each output something of its own. */
  boolean areCompared() {
    List<Column> targets = Columns.targets(table);
    boolean oneClassColumn = targets.size() == 1 && targets.get(0).isClass();
    return count() > 1 && (oneClassColumn || loss.comparesClasses());
  }

  /** The number of outputs. */
  int count() {
    int count = 0;
    for (Column column : table.columns()) {
      count += column.isTarget() ? width(column) : 0;
    }
    return count;
  }

  private int width(Column column) {
    int classes = column.classes().size();
    return classes > 2 || classes == 2 && loss.comparesClasses() ? classes : 1;
  }

  /** What the outputs should say for every row, row after row. */
  double[] all() {
    int count = count();
    double[] targets = new double[table.rows() * count];
    int output = 0;
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      if (column.isTarget()) {
        int width = width(column);
        for (int row = 0; row < table.rows(); row++) {
          put(table.value(row, c), column.isClass(), width, targets, row * count + output);
        }
        output += width;
      }
    }
    return targets;
  }

  private void put(double value, boolean isClass, int width, double[] targets, int at) {
    if (!isClass) {
      targets[at] = value;
    } else if (width == 1) {
      targets[at] = value == 1 ? 1 : low();
    } else {
      for (int i = 0; i < width; i++) {
        targets[at + i] = value == i ? 1 : low();
      }
    }
  }

  /**
   * Refuses targets of numbers of which the loss can make no sense.
   *
   * @throws InvalidInput that says which it takes
   */
  void check() {
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      if (column.isTarget() && !column.isClass()) {
        for (int row = 0; row < table.rows(); row++) {
          check(table.value(row, c), column.name());
        }
      }
    }
  }

  private void check(double value, String column) {
    boolean signs = loss.readsSigns();
    if (signs && Math.abs(value) != 1 || loss.readsProbabilities() && !(value >= 0 && value <= 1)) {
      throw InvalidInput.field(
          "loss",
          loss.id()
              + " takes targets "
              + (signs ? "of -1 and 1" : "from 0 to 1")
              + ", and "
              + column
              + " has "
              + Numbers.format(value));
    }
  }

  private double low() {
    return loss.readsProbabilities() ? 0 : -1;
  }
}
