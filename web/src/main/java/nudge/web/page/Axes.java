package nudge.web.page;

import nudge.data.Column;
import nudge.data.Dataset;
import nudge.playground.Playground;
import nudge.web.chart.Points;
import nudge.web.chart.Rounded;
import nudge.web.protocol.Slice;

/**
 * Which cells of the table a point of a chart stands for. Columns count from 0.
 *
 * @param across the column across
 * @param up the column upwards: an input or a target of numbers; -1 where the target is a class
 * @param target the column that the output which is shown says something of
 * @param positive the class that is marked as positive, if the target is one
 * @param low what a point of another class is drawn at along a single input
 */
record Axes(Slice slice, int across, int up, int target, int positive, double low) {
  private static final int NONE = -1;

  /** How far a point is from what is held until it is half as strong, as a share of its range. */
  private static final double NEAR = 0.15;

  private static final double FAINTEST = 0.12;

  static Axes of(Playground playground, Slice slice) {
    Dataset data = playground.table();
    int[] columns = playground.outputColumns();
    int target = columns[slice.output()];
    int first = slice.output();
    while (first > 0 && columns[first - 1] == target) {
      first--;
    }
    boolean oneOfMany = playground.outputs() > first + 1 && columns[first + 1] == target;
    int positive = oneOfMany ? slice.output() - first : 1;
    int beside = data.columns().get(target).isClass() ? NONE : target;
    int up = slice.isLine() ? beside : input(data, slice.up());
    double low = playground.learning().loss().function().readsProbabilities() ? 0 : -1;
    return new Axes(slice, input(data, slice.across()), up, target, positive, low);
  }

  /** The column that an input is. */
  static int input(Dataset data, int index) {
    int seen = 0;
    for (int c = 0; c < data.columns().size(); c++) {
      if (!data.columns().get(c).isTarget() && seen++ == index) {
        return c;
      }
    }
    throw new IllegalArgumentException("There is no input " + index);
  }

  /** Whether what a point says of its target is where it stands. */
  boolean targetIsUp() {
    return up == target;
  }

  /** A place for people, such as "x1 0.5, x2 −1". */
  String words(Dataset data, double x, double y) {
    String first = data.columns().get(across).name() + " " + Rounded.text(x);
    return up == NONE
        ? first
        : first + ", " + data.columns().get(up).name() + " " + Rounded.text(y);
  }

  /** The rows of a table as points. */
  Points points(Dataset data, boolean[] heldOut) {
    int rows = data.rows();
    double[] xs = new double[rows];
    double[] ys = new double[rows];
    double[] marks = new double[rows];
    for (int r = 0; r < rows; r++) {
      xs[r] = data.value(r, across);
      marks[r] = mark(data, data.value(r, target));
      ys[r] = up == NONE ? marks[r] : data.value(r, up);
    }
    return new Points(xs, ys, marks, heldOut, strengths(data));
  }

  /** A class by whether it is the one that is shown; a number as it is. */
  private double mark(Dataset data, double cell) {
    Column column = data.columns().get(target);
    return !column.isClass() ? cell : cell == positive ? 1 : low;
  }

  private double[] strengths(Dataset data) {
    if (slice.held().length <= 2) {
      return null;
    }
    double[] far = new double[data.rows()];
    for (int i = 0; i < slice.held().length; i++) {
      if (i != slice.across() && i != slice.up()) {
        addDistances(data, input(data, i), slice.held()[i], far);
      }
    }
    for (int r = 0; r < far.length; r++) {
      far[r] = Math.max(FAINTEST, 1 / (1 + far[r]));
    }
    return far;
  }

  private static void addDistances(Dataset data, int column, double held, double[] far) {
    double low = held;
    double high = held;
    for (int r = 0; r < far.length; r++) {
      low = Math.min(low, data.value(r, column));
      high = Math.max(high, data.value(r, column));
    }
    double near = Math.max(1e-300, NEAR * (high - low));
    for (int r = 0; r < far.length; r++) {
      double distance = (data.value(r, column) - held) / near;
      far[r] += distance * distance;
    }
  }
}
