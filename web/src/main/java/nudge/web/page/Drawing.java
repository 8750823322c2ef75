package nudge.web.page;

import java.util.function.IntConsumer;
import nudge.data.Dataset;
import nudge.playground.Data;
import nudge.text.InvalidInput;
import nudge.web.chart.PointChart;
import nudge.web.chart.Points;
import nudge.web.chart.Sheet;
import nudge.web.dom.Dom;
import nudge.web.dom.Dragging;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * Draws, moves and erases points on a chart. A stroke is shown as it is made, and is proposed to
 * the store once it is let go: the weights stay, and one Undo takes all of it back. The arrow keys
 * move a cursor, Enter and the space bar act there, Escape puts the tool away. Without a tool a
 * press picks the row whose point is there.
 */
final class Drawing {
  private static final double REACH = 11;
  private static final double REACH_OF_FINGER = 20;

  /** Pixels of one press on an arrow key, and with Shift. */
  private static final double STEP = 8;

  private static final double SMALL_STEP = 1;

  private static final String NOW_OWN = ". The data are now a table of your own";

  private static final String NOT_DRAWN = ", no longer drawn from a seed";

  private final HTMLCanvasElement canvas;
  private final PointTools tools;
  private final Store store;
  private final Status status;
  private final Runnable redraw;
  private final IntConsumer picked;
  private PointChart chart;
  private Dataset data;
  private Axes axes;
  private boolean[] heldOut;
  private Points points;
  private Stroke stroke;

  /** Whether the stroke is made with keys, which hold a point until they put it down. */
  private boolean carrying;

  private boolean hasCursor;
  private double left;
  private double top;

  /**
   * @param redraw draws the chart again
   * @param picked hears of the row that was picked, or of -1 for none
   */
  Drawing(
      HTMLCanvasElement canvas, Store store, Status status, Runnable redraw, IntConsumer picked) {
    this.canvas = canvas;
    this.store = store;
    this.status = status;
    this.redraw = redraw;
    this.picked = picked;
    this.tools = new PointTools(status, this::toolTaken);
    Dragging.listen(canvas, this::press, this::drag, this::end);
    Dom.onKey(canvas, this::key);
    canvas.addEventListener("blur", event -> leave());
  }

  /**
   * The points that are there now; a stroke over other rows or on other axes is given up.
   *
   * @param on their chart, and {@code axes} those of it; null if there are no points
   */
  void show(PointChart on, Dataset table, Axes itsAxes, boolean[] held, Points rows) {
    boolean same =
        itsAxes != null && axes != null && itsAxes.slice().isSame(axes.slice()) && on == chart;
    if (!same || !table.equals(data)) {
      stroke = null;
      carrying = false;
    }
    chart = on;
    data = table;
    axes = itsAxes;
    heldOut = held;
    points = rows;
    if (axes == null) {
      leave();
      canvas.removeAttribute("tabindex");
    } else {
      canvas.setAttribute("tabindex", "0");
    }
    tools.show(table, itsAxes);
  }

  /** What the stroke that is being made has come to; null if there is none. */
  Sketch sketch() {
    return stroke == null ? null : stroke.sketch();
  }

  private void toolTaken() {
    canvas.setAttribute("data-tool", tools.tool().id());
    drop();
  }

  private Sheet sheet() {
    return axes == null ? null : chart.sheet();
  }

  private boolean press(double x, double y, boolean finger) {
    leave();
    return sheet() != null && sheet().holds(x, y) && begin(x, y, finger ? REACH_OF_FINGER : REACH);
  }

  private boolean begin(double x, double y, double reach) {
    if (tools.tool() == Tool.LOOK) {
      picked.accept(sheet().nearest(points, x, y, reach));
      return false;
    }
    Sketch sketch = new Sketch(data, axes, heldOut);
    Stroke begun = new Stroke(tools.tool(), sheet(), points, sketch, tools.value(), reach);
    if (!begun.begin(x, y)) {
      return false;
    }
    stroke = begun;
    redraw.run();
    return true;
  }

  private void drag(double x, double y) {
    if (stroke != null) {
      stroke.to(x, y);
      redraw.run();
    }
  }

  private void end(boolean regular) {
    if (stroke != null && regular) {
      finish();
    } else {
      drop();
    }
  }

  /** Gives the stroke up. */
  private void drop() {
    if (stroke != null) {
      stroke = null;
      carrying = false;
      redraw.run();
    }
  }

  private void finish() {
    Stroke made = stroke;
    stroke = null;
    carrying = false;
    status.clear();
    if (made.sketch().changesNothing()) {
      redraw.run();
    } else {
      propose(made);
    }
    if (made.limit() != null) {
      status.complain(made.limit());
    }
  }

  private void propose(Stroke made) {
    try {
      String was = was(store.playground().data());
      store.edit(store.playground().with(Data.of(made.sketch().table())));
      status.say(made.done() + was);
    } catch (InvalidInput e) {
      status.complain("The points stay as they were: " + e.reason());
      redraw.run();
    }
  }

  /** What is to be said of data that were not yet somebody's own. */
  private static String was(Data data) {
    if (data instanceof Data.Generated generated) {
      boolean draws = generated.recipe().generator().draws();
      return NOW_OWN + (draws ? NOT_DRAWN : "") + "; Undo takes it back";
    }
    return "";
  }

  private void key(KeyboardEvent event) {
    if (sheet() == null) {
      return;
    }
    double step = event.isShiftKey() ? SMALL_STEP : STEP;
    switch (event.getKey()) {
      case "ArrowLeft" -> go(-step, 0);
      case "ArrowRight" -> go(step, 0);
      case "ArrowUp" -> go(0, -step);
      case "ArrowDown" -> go(0, step);
      case "Enter", " " -> actAtCursor();
      case "Escape" -> escape();
      default -> {
        return;
      }
    }
    event.preventDefault();
  }

  /** The first key only shows where the cursor is. */
  private void go(double across, double down) {
    Sheet sheet = sheet();
    if (hasCursor) {
      left = sheet.insideLeft(left + across);
      top = sheet.insideTop(top + down);
    } else {
      putCursor(sheet);
    }
    if (stroke != null) {
      stroke.to(left, top);
    }
    showCursor();
  }

  /** In the middle, unless it is still somewhere on the sheet. */
  private void putCursor(Sheet sheet) {
    hasCursor = true;
    if (!sheet.holds(left, top)) {
      left = sheet.middleLeft();
      top = sheet.middleTop();
    }
  }

  private void showCursor() {
    chart.emphasis().cursor(left, top);
    Sheet sheet = sheet();
    Dom.setText(Dom.byId("point-cursor"), axes.words(data, sheet.x(left), sheet.y(top)));
    redraw.run();
  }

  private void actAtCursor() {
    if (!hasCursor) {
      go(0, 0);
    } else if (carrying) {
      finish();
    } else if (!begin(left, top, REACH_OF_FINGER)) {
      sayIfNothingIsNear();
    } else if (tools.tool() == Tool.MOVE) {
      carrying = true;
      stroke.to(left, top);
      redraw.run();
    } else {
      finish();
    }
  }

  private void sayIfNothingIsNear() {
    if (sheet().nearest(points, left, top, REACH_OF_FINGER) < 0) {
      status.say("No point is near the cursor: move it onto one with the arrow keys");
    }
  }

  private void escape() {
    if (stroke != null) {
      drop();
    } else {
      tools.take(Tool.LOOK);
      leave();
    }
  }

  /** The keyboard is elsewhere: no cursor, and what it carried is back. */
  private void leave() {
    if (carrying) {
      drop();
    }
    if (hasCursor) {
      hasCursor = false;
      chart.emphasis().cursor(-1, -1);
      Dom.setText(Dom.byId("point-cursor"), "");
      redraw.run();
    }
  }
}
