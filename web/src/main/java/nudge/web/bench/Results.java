package nudge.web.bench;

import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Every name with its numbers, each of which can be what is differentiated. */
final class Results {
  /** More rows would hold up the page; every name can still be chosen. */
  private static final int MOST_ROWS = 200;

  private final HTMLSelectElement result = Dom.byId("bench-result");
  private final HTMLElement rows = Dom.byId("bench-values");

  Results(Runnable changed) {
    Dom.onChange(result, changed);
  }

  String chosen() {
    return result.getValue();
  }

  /**
   * @param name of the result
   */
  void show(Work work, String name) {
    result.setInnerText("");
    rows.setInnerText("");
    Graph graph = work.graph();
    int count = 0;
    for (Map.Entry<String, Value> each : work.values().entrySet()) {
      Value value = each.getValue();
      Dom.option(result, each.getKey(), each.getKey());
      if (count++ < MOST_ROWS) {
        boolean within = graph.place(value) != Graph.NONE;
        add(each.getKey(), value.data(), within ? Rounded.text(value.grad()) : "–");
      }
    }
    result.setValue(name);
    if (count > MOST_ROWS) {
      HTMLElement rest = Dom.create("tr", "");
      rest.appendChild(cell("th", "and " + (count - MOST_ROWS) + " more"));
      rows.appendChild(rest);
    }
  }

  private void add(String name, double data, String gradient) {
    HTMLElement row = Dom.create("tr", "");
    row.appendChild(cell("th", name));
    row.appendChild(cell("td", Rounded.text(data)));
    row.appendChild(cell("td", gradient));
    rows.appendChild(row);
  }

  private static HTMLElement cell(String tag, String text) {
    HTMLElement cell = Dom.create(tag, "");
    Dom.setText(cell, text);
    return cell;
  }
}
