package nudge.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.data.Dataset;
import nudge.web.chart.Points;
import nudge.web.protocol.Slice;

/**
 * What a stroke on a chart makes of a table until it is let go: rows are added, one is moved, or
 * some are erased.
 */
final class Sketch {
  private static final int NONE = -1;

  private final Dataset before;
  private final Axes axes;
  private final boolean[] heldOut;
  private final List<double[]> added = new ArrayList<>();
  private final boolean[] erased;
  private int erasedRows;
  private int moved = NONE;
  private Dataset now;

  Sketch(Dataset before, Axes axes, boolean[] heldOut) {
    this.before = before;
    this.axes = axes;
    this.heldOut = heldOut;
    this.erased = new boolean[before.rows()];
    this.now = before;
  }

  /**
   * Adds a row at a place, with a value for the target unless that is where it stands. Inputs that
   * are not shown are those that are held, other targets those of the nearest row.
   *
   * @return whether there was room for it
   */
  boolean add(double x, double y, double value) {
    int width = before.columns().size();
    if (now.rows() == Dataset.MAX_ROWS || (now.rows() + 1) * width > Dataset.MAX_CELLS) {
      return false;
    }
    double[] row = like(nearest(x, y));
    int input = 0;
    for (int c = 0; c < width; c++) {
      if (!before.columns().get(c).isTarget()) {
        row[c] = axes.slice().held()[input++];
      }
    }
    row[axes.target()] = value;
    place(row, x, y);
    added.add(row);
    now = now.withRows(List.of(row));
    return true;
  }

  /** Takes the row that was added last to another place. */
  void moveAdded(double x, double y) {
    place(added.get(added.size() - 1), x, y);
    now = before.withRows(added);
  }

  private void place(double[] row, double x, double y) {
    row[axes.across()] = x;
    if (axes.up() >= 0) {
      row[axes.up()] = y;
    }
  }

  private double[] like(int row) {
    double[] cells = new double[before.columns().size()];
    for (int c = 0; c < cells.length; c++) {
      cells[c] = before.value(row, c);
    }
    return cells;
  }

  private int nearest(double x, double y) {
    Slice plane = axes.slice();
    int nearest = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int r = 0; r < before.rows(); r++) {
      double across = (before.value(r, axes.across()) - x) / (plane.xMax() - plane.xMin());
      double up = axes.up() < 0 ? 0 : before.value(r, axes.up()) - y;
      double share = up / (plane.yMax() - plane.yMin());
      double distance = across * across + share * share;
      if (distance < best) {
        best = distance;
        nearest = r;
      }
    }
    return nearest;
  }

  /** Holds a row to be moved. */
  void grab(int row) {
    moved = row;
  }

  /** Takes a row to a place. */
  void move(int row, double x, double y) {
    moved = row;
    now = before.withValue(row, axes.across(), x);
    if (axes.up() >= 0) {
      now = now.withValue(row, axes.up(), y);
    }
  }

  /**
   * Erases a row.
   *
   * @return whether others are left, without which there would be no table
   */
  boolean erase(int row) {
    if (!erased[row]) {
      if (erasedRows + 1 == before.rows()) {
        return false;
      }
      erased[row] = true;
      erasedRows++;
      now = before.withoutRows(erased);
    }
    return true;
  }

  boolean isErased(int row) {
    return erased[row];
  }

  boolean changesNothing() {
    return now == before || moved != NONE && now.equals(before);
  }

  Dataset table() {
    return now;
  }

  int addedRows() {
    return added.size();
  }

  int erasedRows() {
    return erasedRows;
  }

  int movedRow() {
    return moved;
  }

  Points points() {
    boolean[] held = new boolean[now.rows()];
    int at = 0;
    for (int r = 0; r < before.rows(); r++) {
      if (!erased[r]) {
        held[at++] = heldOut[r];
      }
    }
    return axes.points(now, held);
  }

  /** A prediction for each row that there was before; rows that are new are taken to be right. */
  double[] predictions(double[] ofBefore) {
    double[] kept = Arrays.copyOf(ofBefore, now.rows());
    int at = 0;
    for (int r = 0; r < before.rows(); r++) {
      if (!erased[r]) {
        kept[at++] = ofBefore[r];
      }
    }
    double[] marks = points().marks();
    System.arraycopy(marks, at, kept, at, kept.length - at);
    return kept;
  }
}
