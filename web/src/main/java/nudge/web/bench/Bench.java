package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Expression;
import nudge.text.InvalidInput;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * The page's other place: an expression's text beside its graph. The address holds the text. One
 * that cannot be read is explained, and the last graph that could be drawn stays.
 */
public final class Bench {
  private static final int MOST_NODES = 5000;
  private static Bench open;

  private final HTMLTextAreaElement text = Dom.byId("bench-text");
  private final HTMLElement message = Dom.byId("bench-message");
  private final HTMLSelectElement example = Dom.byId("bench-example");
  private final HTMLSelectElement result = Dom.byId("bench-result");
  private final HTMLElement rows = Dom.byId("bench-values");
  private final GraphView view = new GraphView();

  private Bench() {
    for (Example each : Example.LIST) {
      Dom.option(example, each.name(), each.name());
    }
    Dom.onChange(example, this::openExample);
    Dom.onInput(text, this::edited);
    Dom.onChange(result, this::draw);
  }

  /** Shows what the address says; without a text the first example. */
  @JSExport
  public static void showBench(String written) {
    if (open == null) {
      open = new Bench();
    }
    open.show(written);
  }

  private void show(String written) {
    text.setValue(written.isEmpty() ? Example.LIST.get(0).text() : written);
    draw();
  }

  private void openExample() {
    for (Example each : Example.LIST) {
      if (each.name().equals(example.getValue())) {
        text.setValue(each.text());
        example.setValue("");
        edited();
      }
    }
  }

  private void edited() {
    keep("#bench=" + encoded(text.getValue()));
    result.setValue("");
    draw();
  }

  private void draw() {
    try {
      Expression expression = Expression.parse(text.getValue());
      Graph graph = differentiated(expression);
      offerResults(expression, graph.root());
      write(expression, graph);
      view.show(graph);
      say("", false);
    } catch (InvalidInput e) {
      String kept = view.isEmpty() ? "" : ". The graph is that of the last text without a mistake";
      say(e.getMessage() + kept, true);
    }
  }

  private Graph differentiated(Expression expression) {
    Value chosen = expression.values().get(result.getValue());
    Graph graph = Graph.of(chosen == null ? expression.output() : chosen);
    if (graph.size() > MOST_NODES) {
      throw new InvalidInput("this has " + graph.size() + " nodes; at most 5000 are drawn");
    }
    graph.backward();
    return graph;
  }

  private void say(String sentence, boolean wrong) {
    Dom.setText(message, sentence);
    Dom.invalid(text, wrong);
  }

  /** Every name can be what is differentiated. */
  private void offerResults(Expression expression, Value root) {
    result.setInnerText("");
    for (Map.Entry<String, Value> each : expression.values().entrySet()) {
      Dom.option(result, each.getKey(), each.getKey());
      if (each.getValue() == root) {
        result.setValue(each.getKey());
      }
    }
  }

  private void write(Expression expression, Graph graph) {
    rows.setInnerText("");
    for (Map.Entry<String, Value> each : expression.values().entrySet()) {
      Value value = each.getValue();
      HTMLElement row = Dom.create("tr", "");
      boolean within = graph.place(value) != Graph.NONE;
      for (String cell : cells(each.getKey(), value, within)) {
        HTMLElement element = Dom.create(row.getChildNodes().getLength() == 0 ? "th" : "td", "");
        element.setInnerText(cell);
        row.appendChild(element);
      }
      rows.appendChild(row);
    }
  }

  private static List<String> cells(String name, Value value, boolean within) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add(Rounded.text(value.data()));
    cells.add(within ? Rounded.text(value.grad()) : "–");
    return cells;
  }

  @JSBody(params = "text", script = "return encodeURIComponent(text);")
  private static native String encoded(String text);

  @JSBody(params = "hash", script = "history.replaceState(null, '', hash);")
  private static native void keep(String hash);
}
