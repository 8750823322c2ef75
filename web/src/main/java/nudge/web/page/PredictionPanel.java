package nudge.web.page;

import java.util.function.IntConsumer;
import nudge.data.Dataset;
import nudge.playground.Playground;
import nudge.web.chart.Palette;
import nudge.web.chart.RowsChart;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import nudge.web.protocol.Request;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * What the network says beside what it should say: a curve along a single input, a map of the plane
 * of two, otherwise a lane or a point for each row; and the numbers, or those rows that hurt most.
 */
final class PredictionPanel implements Panel {
  private final HTMLElement panel = Dom.byId("prediction-panel");
  private final HTMLCanvasElement canvas = Dom.byId("prediction-chart");
  private final HTMLElement scroll = Dom.byId("prediction-scroll");
  private final HTMLElement worstBox = Dom.byId("worst");
  private final HTMLInputElement hurt = Dom.byId("show-worst");
  private final RowsChart rowsChart = new RowsChart(canvas);
  private final PredictionTable table = new PredictionTable();
  private final SlicePicker slices;
  private final PointsView view;
  private final WorstRows worst = new WorstRows(this::pick);
  private final Sight sight;
  private final Runnable seenAnew;
  private final IntConsumer rowPicked;
  private Playground playground;
  private Dataset data;
  private double[] targets = {};
  private int outputs;
  private boolean[] heldOut = {};

  /** What was drawn last, to be drawn again in between. */
  private Snapshot drawn;

  private Palette palette;
  private boolean redrawDue;

  /**
   * @param seenAnew hears when the panel comes into sight and when it goes, or shows something else
   * @param rowPicked hears of the row that stands out, or of -1 for none
   */
  PredictionPanel(Store store, Status status, IntConsumer rowPicked, Runnable seenAnew) {
    this.seenAnew = seenAnew;
    this.rowPicked = rowPicked;
    slices = new SlicePicker(status, this::lookElsewhere);
    view = new PointsView(canvas, store, status, this::redrawSoon, this::pick, seenAnew);
    sight = new Sight(panel, seenAnew);
    Dom.onChange(hurt, this::showWorst);
  }

  private void showWorst() {
    boolean on = hurt.isChecked();
    scroll.setHidden(on);
    worstBox.setHidden(!on);
    seenAnew.run();
    redrawSoon();
  }

  /** The worker sends what is to be seen there. */
  private void lookElsewhere() {
    lookAtSlice();
    seenAnew.run();
    redrawSoon();
  }

  @Override
  public void wish(Request request) {
    request.setPredictions(sight.isThere());
    request.setRowLosses(hurt.isChecked());
    view.wish(request);
  }

  @Override
  public void show(Playground changed) {
    playground = changed;
    drawn = null;
    boolean sameRows = data != null && data.rows() == changed.table().rows();
    data = changed.table();
    outputs = changed.outputs();
    targets = changed.targets();
    heldOut = changed.heldOut();
    table.show(changed, targets);
    slices.show(changed);
    lookAtSlice();
    if (!sameRows) {
      pick(-1);
    }
  }

  private void lookAtSlice() {
    panel.setAttribute("data-map", Boolean.toString(slices.slice() != null));
    panel.setAttribute("data-sliced", Boolean.toString(slices.hasControls()));
    view.show(playground, slices.slice(), heldOut);
  }

  /** A row that was picked stands out everywhere. */
  private void pick(int row) {
    view.pick(row);
    rowsChart.pick(row);
    worst.pick(row);
    slices.pick(row);
    rowPicked.accept(row);
    redrawSoon();
  }

  private void redrawSoon() {
    if (!redrawDue) {
      redrawDue = true;
      Dom.onNextFrame(this::redraw);
    }
  }

  private void redraw() {
    redrawDue = false;
    if (drawn != null) {
      draw(drawn, palette);
      write(drawn);
    }
  }

  @Override
  public void draw(Snapshot snapshot, Palette colours) {
    if (snapshot.predictions() == null) {
      return;
    }
    drawn = snapshot;
    palette = colours;
    if (slices.slice() != null) {
      view.draw(snapshot, palette, hurt.isChecked());
    } else {
      rowsChart.show(targets, snapshot.predictions(), data.rows(), outputs);
      rowsChart.draw(palette);
      String label = "Targets and predictions of " + Thousands.of(data.rows()) + " rows";
      canvas.setAttribute("aria-label", label);
    }
  }

  @Override
  public void write(Snapshot snapshot) {
    if (snapshot.predictions() == null) {
      return;
    }
    if (!hurt.isChecked()) {
      table.write(snapshot);
    } else if (snapshot.rowLosses() != null) {
      worst.write(snapshot.rowLosses(), data, targets, heldOut);
    }
  }
}
