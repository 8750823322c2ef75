package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.ErrorCurve;
import nudge.text.Numbers;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Surface;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Every leaf's gradient against a difference quotient, whose step is chosen. */
final class CheckPanel {
  private static final int MOST_LEAVES = 60;

  /** Each leaf takes two ways through the graph, while a person drags a slider. */
  private static final int MOST_NODES = 5000;

  private final HTMLInputElement step = Dom.byId("bench-h");
  private final HTMLElement stepText = Dom.byId("bench-h-text");
  private final HTMLElement rows = Dom.byId("bench-checks");
  private final HTMLElement note = Dom.byId("bench-kinks");
  private final HTMLSelectElement choice = Dom.byId("bench-curve-of");
  private final ErrorChart chart = new ErrorChart(new Surface(Dom.byId("bench-curve")));
  private final HTMLElement curveNote = Dom.byId("bench-curve-note");
  private final List<String> names = new ArrayList<>();
  private final List<Value> leaves = new ArrayList<>();
  private Graph graph;
  private double size = Sheet.Sizes.USUAL.step();

  /**
   * @param chosen hears of the step, in quarters of its exponent
   */
  CheckPanel(Consumer<Integer> chosen) {
    Dom.onInput(step, () -> chosen.accept((int) Math.round(4 * Numbers.parse(step.getValue()))));
    Dom.onChange(choice, this::write);
    Dom.onNewLook(() -> Dom.onNextFrame(this::draw));
  }

  void show(Work work, Sheet.Sizes sizes) {
    step.setValue(Numbers.format(sizes.exponent() / 4.0));
    size = sizes.step();
    graph = work.graph();
    names.clear();
    leaves.clear();
    String chosenLeaf = choice.getValue();
    choice.setInnerText("");
    for (Map.Entry<String, Value> each : work.values().entrySet()) {
      Value value = each.getValue();
      boolean leaf =
          value.isLeaf() && graph.place(value) != Graph.NONE && graph.size() <= MOST_NODES;
      if (leaf && leaves.size() < MOST_LEAVES && !leaves.contains(value)) {
        names.add(each.getKey());
        leaves.add(value);
        Dom.option(choice, each.getKey(), each.getKey());
      }
    }
    boolean stays = names.contains(chosenLeaf) || names.isEmpty();
    choice.setValue(stays ? chosenLeaf : names.get(0));
    write();
  }

  private void write() {
    if (graph == null) {
      return;
    }
    String text = "h = " + Rounded.text(size);
    Dom.setText(stepText, text);
    step.setAttribute("aria-valuetext", text);
    rows.setInnerText("");
    boolean kinks = false;
    for (int i = 0; i < leaves.size(); i++) {
      double gradient = leaves.get(i).grad();
      ErrorCurve.Point point = ErrorCurve.at(graph, leaves.get(i), gradient, size);
      kinks |= point.kink();
      row(names.get(i), gradient, point);
    }
    Dom.setText(
        note,
        graph.size() > MOST_NODES
            ? "This graph has "
                + Words.nodes(graph.size())
                + ", and up to "
                + Thousands.of(MOST_NODES)
                + " are checked here. Look at one row, or check the whole network with Inside… in"
                + " the playground"
            : leaves.isEmpty()
                ? "There is no named leaf to move. Name a number, as in x = 2"
                : kinks
                    ? "Kink: between x − h and x + h a comparison turns, as in relu, abs or max. There"
                        + " the quotient mixes the slopes of both sides, so it says nothing about the"
                        + " gradient, which is that of one side."
                    : "");
    draw();
  }

  private void row(String name, double gradient, ErrorCurve.Point difference) {
    HTMLElement row = Dom.create("tr", "");
    add(row, "th", name);
    add(row, "td", Rounded.text(gradient));
    add(row, "td", Rounded.text(difference.slope()));
    add(row, "td", difference.kink() ? "kink" : Rounded.text(difference.error()));
    rows.appendChild(row);
  }

  private static void add(HTMLElement row, String tag, String text) {
    HTMLElement cell = Dom.create(tag, "");
    Dom.setText(cell, text);
    row.appendChild(cell);
  }

  private void draw() {
    int chosen = names.indexOf(choice.getValue());
    Dom.setText(curveNote, "");
    if (chosen >= 0) {
      Value leaf = leaves.get(chosen);
      ErrorCurve curve = ErrorCurve.of(graph, leaf, leaf.grad());
      ErrorCurve.Point point = ErrorCurve.at(graph, leaf, leaf.grad(), size);
      chart.draw(curve, point, Palette.read());
      Dom.setText(curveNote, curve.kinks());
    }
  }
}
