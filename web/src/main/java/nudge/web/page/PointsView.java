package nudge.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import nudge.data.Dataset;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.web.chart.CurveChart;
import nudge.web.chart.MapChart;
import nudge.web.chart.Palette;
import nudge.web.chart.PointChart;
import nudge.web.chart.Points;
import nudge.web.dom.Dom;
import nudge.web.protocol.Outputs;
import nudge.web.protocol.Request;
import nudge.web.protocol.Slice;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.typedarrays.Float64Array;

/** The rows as points on a chart of what is predicted between them, where they can be drawn. */
final class PointsView {
  private final HTMLCanvasElement canvas;
  private final MapChart map;
  private final CurveChart curve;
  private final Drawing drawing;
  private final HTMLElement signsBox = Dom.byId("only-signs-box");
  private final HTMLInputElement onlySigns = Dom.byId("only-signs");
  private final HTMLElement unitsBox = Dom.byId("show-units-box");
  private final HTMLInputElement units = Dom.byId("show-units");
  private Playground playground;
  private Slice slice;
  private Axes axes;
  private Points points = Points.NONE;
  private boolean[] heldOut = {};
  private PointChart chart;

  /**
   * @param redraw draws the chart again
   * @param pick hears of the row that was picked, or of -1 for none
   * @param seenAnew hears when something else is to be seen
   */
  PointsView(
      HTMLCanvasElement canvas,
      Store store,
      Status status,
      Runnable redraw,
      IntConsumer pick,
      Runnable seenAnew) {
    this.canvas = canvas;
    map = new MapChart(canvas);
    curve = new CurveChart(canvas);
    chart = map;
    drawing = new Drawing(canvas, store, status, redraw, pick);
    Dom.onChange(onlySigns, redraw);
    Dom.onChange(
        units,
        () -> {
          seenAnew.run();
          redraw.run();
        });
  }

  void wish(Request request) {
    if (slice != null) {
      request.setSlice(Float64Array.fromJavaArray(slice.numbers()));
      request.setHidden(slice.isLine() && units.isChecked());
    }
  }

  /**
   * @param where the slice to look at; null for none
   */
  void show(Playground changed, Slice where, boolean[] held) {
    boolean same =
        where != null
            && where.isSame(slice)
            && Arrays.equals(held, heldOut)
            && changed.table().equals(playground.table())
            && changed.outputNames().equals(playground.outputNames());
    playground = changed;
    slice = where;
    heldOut = held;
    signsBox.setHidden(where == null || where.isLine());
    unitsBox.setHidden(where == null || !where.isLine());
    if (where == null) {
      axes = null;
      drawing.show(chart, changed.table(), null, held, Points.NONE);
    } else if (!same) {
      lay(changed.table());
    }
  }

  private void lay(Dataset table) {
    axes = Axes.of(playground, slice);
    points = axes.points(table, heldOut);
    chart = slice.isLine() ? curve : map;
    List<String> inputs = Held.names(table);
    if (slice.isLine()) {
      curve.names(inputs.get(0), playground.outputNames().toArray(new String[0]));
    } else {
      map.names(inputs.get(slice.across()), inputs.get(slice.up()));
    }
    drawing.show(chart, table, axes, heldOut, points);
    canvas.setAttribute("aria-label", label(inputs));
  }

  private String label(List<String> inputs) {
    String over =
        slice.isLine()
            ? "Curve of the prediction along " + inputs.get(0)
            : "Map of the prediction over "
                + inputs.get(slice.across())
                + " and "
                + inputs.get(slice.up());
    boolean any = false;
    for (boolean held : heldOut) {
      any |= held;
    }
    return over + (any ? "; hollow points are for the test" : "");
  }

  void pick(int row) {
    map.emphasis().pick(row);
    curve.emphasis().pick(row);
  }

  /** A picture of another slice than the one that is wanted now is late, and left out. */
  void draw(Snapshot snapshot, Palette palette, boolean halos) {
    if (snapshot.slice() == null || !snapshot.slice().isSame(slice)) {
      return;
    }
    Sketch sketch = drawing.sketch();
    double[] predictions = predictions(snapshot);
    chart.points(sketch == null ? points : sketch.points());
    chart.predictions(
        sketch == null || predictions == null ? predictions : sketch.predictions(predictions));
    chart.emphasis().losses(halos && sketch == null ? snapshot.rowLosses() : null);
    if (slice.isLine()) {
      drawCurve(snapshot);
    } else {
      map.hard(onlySigns.isChecked());
      map.show(slice, snapshot.map());
    }
    chart.draw(palette);
  }

  /** Of every row, as its mark is; null where rows are numbers that are not told apart by sign. */
  private double[] predictions(Snapshot snapshot) {
    return axes.targetIsUp()
        ? null
        : Outputs.shown(
            snapshot.predictions(),
            playground.outputs(),
            slice.output(),
            playground.comparesOutputs());
  }

  private void drawCurve(Snapshot snapshot) {
    List<LayerShape> layers = playground.network().layers();
    int last = layers.size() < 2 ? 0 : layers.get(layers.size() - 2).units();
    double[] parameters = snapshot.checkpoint().parameters();
    int from = parameters.length - (playground.outputs() - slice.output()) * (last + 1);
    curve.show(slice, snapshot.map());
    curve.units(
        units.isChecked() ? snapshot.hidden() : null,
        Arrays.copyOfRange(parameters, from, from + last));
  }
}
