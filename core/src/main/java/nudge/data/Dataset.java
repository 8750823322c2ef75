package nudge.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.text.InvalidInput;

/**
 * A table of finite numbers with named columns, each an input or a target, each of numbers or of
 * classes. Immutable: every edit is a new data set, and {@link #of} is the one door through which
 * all of them are checked.
 */
public final class Dataset {
  public static final int MAX_ROWS = 10_000;
  public static final int MAX_COLUMNS = 32;
  public static final int MAX_CELLS = 100_000;
  public static final int MAX_NAME = 40;

  private final List<Column> columns;
  private final double[] values; // row after row
  private final int[] inputs; // the column of each
  private final int[] targets;

  private Dataset(List<Column> columns, double[] values) {
    this.columns = columns;
    this.values = values;
    this.inputs = columnsOf(false);
    this.targets = columnsOf(true);
  }

  private int[] columnsOf(boolean targets) {
    int[] found = new int[columns.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (columns.get(i).isTarget() == targets) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * A table of {@code values}, row after row.
   *
   * @throws InvalidInput if it is no table that a network can learn from
   */
  public static Dataset of(List<Column> columns, double[] values) {
    DatasetRules.check(columns, values);
    return new Dataset(List.copyOf(columns), Arrays.copyOf(values, values.length));
  }

  public int rows() {
    return values.length / columns.size();
  }

  public List<Column> columns() {
    return columns;
  }

  public double value(int row, int column) {
    return values[cell(row, column)];
  }

  /** A cell as people see it: its number, or its class's label. */
  public String text(int row, int column) {
    return columns.get(checked(column, columns.size())).text(value(row, column));
  }

  /** The number of input columns. */
  public int inputs() {
    return inputs.length;
  }

  /** The number of target columns. */
  public int targets() {
    return targets.length;
  }

  /** The input columns of all rows, row after row. */
  public double[] allInputs() {
    double[] all = new double[rows() * inputs.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = 0; i < inputs.length; i++) {
        all[row * inputs.length + i] = values[row * columns.size() + inputs[i]];
      }
    }
    return all;
  }

  public double[] inputs(int row) {
    return pick(row, inputs);
  }

  public double[] targets(int row) {
    return pick(row, targets);
  }

  /** All numbers, row after row. */
  public double[] values() {
    return Arrays.copyOf(values, values.length);
  }

  public Dataset withValue(int row, int column, double value) {
    double[] changed = values();
    changed[cell(row, column)] = value;
    return of(columns, changed);
  }

  /** With one more row, which becomes the row {@code index}. */
  public Dataset withRow(int index, double[] row) {
    int width = columns.size();
    checkWidth(row);
    int start = width * checked(index, rows() + 1);
    double[] changed = Arrays.copyOf(values, values.length + width);
    System.arraycopy(values, start, changed, start + width, values.length - start);
    System.arraycopy(row, 0, changed, start, width);
    return of(columns, changed);
  }

  /** With more rows at its end. */
  public Dataset withRows(List<double[]> rows) {
    int width = columns.size();
    double[] changed = Arrays.copyOf(values, values.length + width * rows.size());
    for (int i = 0; i < rows.size(); i++) {
      checkWidth(rows.get(i));
      System.arraycopy(rows.get(i), 0, changed, values.length + width * i, width);
    }
    return of(columns, changed);
  }

  /** Without the rows that are marked. */
  public Dataset withoutRows(boolean[] marked) {
    int width = columns.size();
    double[] changed = values();
    int kept = 0;
    for (int row = 0; row < rows(); row++) {
      if (!marked[row]) {
        System.arraycopy(values, row * width, changed, kept++ * width, width);
      }
    }
    return of(columns, Arrays.copyOf(changed, kept * width));
  }

  public Dataset withoutRow(int index) {
    int width = columns.size();
    int start = width * checked(index, rows());
    double[] changed = Arrays.copyOf(values, values.length - width);
    System.arraycopy(values, start + width, changed, start, changed.length - start);
    return of(columns, changed);
  }

  /**
   * With one more column of zeros or of its first class, which becomes the column {@code index}.
   */
  public Dataset withColumn(int index, Column column) {
    return withColumn(index, column, new double[rows()]);
  }

  /** With one more column, which becomes the column {@code index}. */
  public Dataset withColumn(int index, Column column, double[] cells) {
    if (cells.length != rows()) {
      throw new InvalidInput("This table has " + rows() + " rows, not " + cells.length);
    }
    List<Column> more = new ArrayList<>(columns);
    more.add(checked(index, columns.size() + 1), column);
    double[] changed = new double[values.length + rows()];
    for (int i = 0; i < changed.length; i++) {
      int row = i / more.size();
      int at = i % more.size();
      changed[i] = at == index ? cells[row] : value(row, at < index ? at : at - 1);
    }
    return of(more, changed);
  }

  public Dataset withoutColumn(int index) {
    List<Column> fewer = new ArrayList<>(columns);
    fewer.remove(checked(index, columns.size()));
    double[] changed = new double[values.length - rows()];
    for (int i = 0; i < changed.length; i++) {
      int at = i % fewer.size();
      changed[i] = value(i / fewer.size(), at < index ? at : at + 1);
    }
    return of(fewer, changed);
  }

  public Dataset renamed(int index, String name) {
    return withColumnAs(index, columns.get(checked(index, columns.size())).named(name));
  }

  public Dataset withRole(int index, Column.Role role) {
    return withColumnAs(index, columns.get(checked(index, columns.size())).as(role));
  }

  private Dataset withColumnAs(int index, Column column) {
    List<Column> changed = new ArrayList<>(columns);
    changed.set(index, column);
    return of(changed, values);
  }

  private void checkWidth(double[] row) {
    if (row.length != columns.size()) {
      throw new InvalidInput(
          "A row of this table has " + columns.size() + " numbers, not " + row.length);
    }
  }

  private double[] pick(int row, int[] which) {
    int start = checked(row, rows()) * columns.size();
    double[] picked = new double[which.length];
    for (int i = 0; i < which.length; i++) {
      picked[i] = values[start + which[i]];
    }
    return picked;
  }

  private int cell(int row, int column) {
    return checked(row, rows()) * columns.size() + checked(column, columns.size());
  }

  /** Checked by hand: in JavaScript an array does not complain. */
  private static int checked(int index, int limit) {
    if (index < 0 || index >= limit) {
      throw new IndexOutOfBoundsException("index " + index + " of " + limit);
    }
    return index;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dataset that
        && columns.equals(that.columns)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * columns.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return rows() + " rows of " + columns;
  }
}
