package nudge.web.page;

import nudge.web.chart.Points;
import nudge.web.chart.Rounded;
import nudge.web.chart.Sheet;
import nudge.web.chart.Thousands;

/** One press of a tool on a chart, and the way it is dragged until it is let go. */
final class Stroke {
  /** Pixels from one point to the next while a brush is dragged. */
  private static final double SPACING = 16;

  /** Pixels between two places at which an eraser that is dragged takes something away. */
  private static final double STRIDE = 5;

  private final Tool tool;
  private final Sheet sheet;
  private final Points points;
  private final Sketch sketch;
  private final double value;
  private final double reach;
  private double left;
  private double top;
  private boolean atTheLimit;

  /**
   * @param value of the target of rows that are added
   * @param reach how far a point may be, in pixels, to be meant
   */
  Stroke(Tool tool, Sheet sheet, Points points, Sketch sketch, double value, double reach) {
    this.tool = tool;
    this.sheet = sheet;
    this.points = points;
    this.sketch = sketch;
    this.value = value;
    this.reach = reach;
  }

  Sketch sketch() {
    return sketch;
  }

  Tool tool() {
    return tool;
  }

  /** Begins at a place; returns whether there is anything to do there. */
  boolean begin(double atLeft, double atTop) {
    left = atLeft;
    top = atTop;
    if (tool == Tool.MOVE) {
      int row = sheet.nearest(points, left, top, reach);
      if (row >= 0) {
        sketch.grab(row);
      }
      return row >= 0;
    }
    act();
    return true;
  }

  /** Goes on to a place, or to the nearest one on the sheet. */
  void to(double toLeft, double toTop) {
    double endLeft = sheet.insideLeft(toLeft);
    double endTop = sheet.insideTop(toTop);
    if (tool == Tool.MOVE) {
      sketch.move(sketch.movedRow(), sheet.x(endLeft), sheet.y(endTop));
    } else if (tool != Tool.POINT) {
      goTo(endLeft, endTop);
    } else if (sketch.addedRows() > 0) {
      sketch.moveAdded(sheet.x(endLeft), sheet.y(endTop));
    }
  }

  private void goTo(double endLeft, double endTop) {
    double step = tool == Tool.BRUSH ? SPACING : STRIDE;
    double distance = distance(endLeft, endTop);
    while (distance >= step) {
      left += (endLeft - left) * step / distance;
      top += (endTop - top) * step / distance;
      act();
      distance = distance(endLeft, endTop);
    }
  }

  private double distance(double endLeft, double endTop) {
    double across = endLeft - left;
    double up = endTop - top;
    return Math.sqrt(across * across + up * up);
  }

  private void act() {
    if (tool.draws()) {
      atTheLimit |= !sketch.add(sheet.x(left), sheet.y(top), value);
    } else {
      for (int row = 0; row < points.count(); row++) {
        double across = sheet.left(points.xs()[row]) - left;
        double up = sheet.top(points.ys()[row]) - top;
        if (across * across + up * up <= reach * reach) {
          atTheLimit |= !sketch.erase(row);
        }
      }
    }
  }

  /** Why the stroke could not do all it was asked for; null if it could. */
  String limit() {
    if (!atTheLimit) {
      return null;
    }
    return tool.draws()
        ? "The table is full: it has "
            + Thousands.of(sketch.table().rows())
            + " rows, and more are not possible. Erase some to add others"
        : "The last point stays: a table needs at least one row";
  }

  /** What has been done, for people. */
  String done() {
    if (tool == Tool.MOVE) {
      int row = sketch.movedRow();
      Points now = sketch.points();
      String x = Rounded.text(now.xs()[row]);
      return "Moved row " + Thousands.of(row + 1) + " to " + x + ", " + Rounded.text(now.ys()[row]);
    }
    boolean drawn = tool.draws();
    int count = drawn ? sketch.addedRows() : sketch.erasedRows();
    return (drawn ? "Added " : "Erased ")
        + Thousands.of(count)
        + (count == 1 ? " point" : " points")
        + "; the table has "
        + Tables.rows(sketch.table());
  }
}
