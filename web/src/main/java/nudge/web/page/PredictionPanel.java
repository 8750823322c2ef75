package nudge.web.page;

import java.util.Arrays;
import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.web.chart.MapChart;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.RowsChart;
import nudge.web.dom.Dom;
import nudge.web.protocol.PlaneGrid;
import nudge.web.protocol.Request;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What the network says beside what it should say: a map of the plane where there are two inputs,
 * otherwise a lane for each row; and always the numbers.
 */
final class PredictionPanel implements Panel {
  /** Rows of numbers beside the chart; more would only slow the page. */
  private static final int MOST_ROWS = 100;

  private final HTMLElement panel = Dom.byId("prediction-panel");
  private final HTMLCanvasElement canvas = Dom.byId("prediction-chart");
  private final HTMLElement scroll = Dom.byId("prediction-scroll");
  private final HTMLElement body = Dom.byId("prediction-rows");
  private final RowsChart rowsChart = new RowsChart(canvas);
  private final Sight sight;
  private final MapChart mapChart = new MapChart(canvas);
  private HTMLElement[] cells = {};
  private Dataset data;
  private List<String> outputs = List.of();
  private double[] targets;
  private PlaneGrid plane;
  private boolean[] heldOut;

  /** The same for the points that are on the map now. */
  private boolean[] marked;

  /**
   * @param sightChanged hears when the panel comes into sight and when it goes
   */
  PredictionPanel(Runnable sightChanged) {
    sight = new Sight(panel, sightChanged);
  }

  @Override
  public void wish(Request view) {
    view.setPredictions(sight.isThere());
  }

  @Override
  public void show(Playground playground) {
    plane = PlaneGrid.of(playground);
    panel.setAttribute("data-map", Boolean.toString(plane != null));
    List<String> names = playground.outputNames();
    heldOut = playground.heldOut();
    if (!playground.table().equals(data) || !names.equals(outputs)) {
      data = playground.table();
      outputs = names;
      targets = playground.targets();
      fillRows();
      marked = null;
    }
    if (plane != null && !Arrays.equals(heldOut, marked)) {
      marked = heldOut;
      markPoints();
    }
  }

  private void fillRows() {
    int count = outputs.size();
    int rows = Math.min(data.rows(), MOST_ROWS);
    body.clear();
    cells = new HTMLElement[rows * count];
    for (int i = 0; i < cells.length; i++) {
      HTMLElement row = Dom.create("tr", "");
      HTMLElement number = Dom.create("td", "");
      number.setInnerText(
          Integer.toString(i / count + 1) + (count > 1 ? " " + outputs.get(i % count) : ""));
      HTMLElement target = Dom.create("td", sign(targets[i]));
      Dom.figure(target, Rounded.text(targets[i]), Numbers.format(targets[i]));
      cells[i] = Dom.create("td", "");
      row.appendChild(number);
      row.appendChild(target);
      row.appendChild(cells[i]);
      body.appendChild(row);
    }
  }

  /** As on the map, everything that is not positive is the other class. */
  private static String sign(double value) {
    return value > 0 ? "positive" : "negative";
  }

  @Override
  public void draw(Snapshot snapshot, Palette palette) {
    if (snapshot.predictions() == null) {
      return;
    }
    if (plane != null) {
      drawMap(snapshot, palette);
    } else {
      rowsChart.show(targets, snapshot.predictions(), data.rows(), outputs.size());
      rowsChart.draw(palette);
      label("Targets and predictions of " + Thousands.of(data.rows()) + " rows");
    }
  }

  @Override
  public void write(Snapshot snapshot) {
    if (snapshot.predictions() == null) {
      return;
    }
    int first = snapshot.isResting() ? 0 : firstInSight();
    int end = snapshot.isResting() ? cells.length : Math.min(cells.length, first + mostInSight());
    for (int i = first; i < end; i++) {
      fill(cells[i], snapshot.predictions()[i]);
    }
  }

  private static void fill(HTMLElement cell, double prediction) {
    String sign = sign(prediction);
    if (!sign.equals(cell.getClassName())) {
      cell.setClassName(sign);
    }
    Dom.figure(cell, Rounded.text(prediction), Numbers.format(prediction));
  }

  /** While it trains, only numbers in sight are kept up to date; all are when it rests. */
  private int firstInSight() {
    return Math.max(0, (int) (scroll.getScrollTop() / rowHeight()) - 1);
  }

  private int mostInSight() {
    return (int) (scroll.getClientHeight() / rowHeight()) + 2;
  }

  private double rowHeight() {
    return Math.max(1, (double) body.getClientHeight() / Math.max(1, cells.length));
  }

  private void drawMap(Snapshot snapshot, Palette palette) {
    mapChart.show(
        snapshot.map(),
        plane.side(),
        plane.side(),
        plane.xMin(),
        plane.xMax(),
        plane.yMin(),
        plane.yMax());
    mapChart.names(input(0), input(1));
    mapChart.predictions(first(snapshot.predictions()));
    mapChart.draw(palette);
    label(
        "Map of the prediction over "
            + input(0)
            + " and "
            + input(1)
            + (keepsSomeForTheTest() ? "; hollow points are for the test" : ""));
  }

  private boolean keepsSomeForTheTest() {
    boolean any = false;
    for (boolean held : heldOut) {
      any |= held;
    }
    return any;
  }

  private void markPoints() {
    double[] x = new double[data.rows()];
    double[] y = new double[data.rows()];
    for (int r = 0; r < x.length; r++) {
      x[r] = data.inputs(r)[0];
      y[r] = data.inputs(r)[1];
    }
    mapChart.points(x, y, first(targets), heldOut, x.length);
  }

  /** The first output's number of every row. */
  private double[] first(double[] numbers) {
    double[] first = new double[data.rows()];
    for (int r = 0; r < first.length; r++) {
      first[r] = numbers[r * outputs.size()];
    }
    return first;
  }

  private String input(int index) {
    int seen = 0;
    for (Column column : data.columns()) {
      if (!column.isTarget() && seen++ == index) {
        return column.name();
      }
    }
    throw new IllegalArgumentException("There is no input " + index);
  }

  private void label(String text) {
    canvas.setAttribute("aria-label", text);
  }
}
