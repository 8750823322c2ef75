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
  private final HTMLSelectElement result = Dom.byId("bench-result");
  private final HTMLElement rows = Dom.byId("bench-values");

  Results(Runnable changed) {
    Dom.onChange(result, changed);
  }

  String chosen() {
    return result.getValue();
  }

  void show(Work work) {
    result.setInnerText("");
    rows.setInnerText("");
    Graph graph = work.graph();
    for (Map.Entry<String, Value> each : work.expression().values().entrySet()) {
      Value value = each.getValue();
      Dom.option(result, each.getKey(), each.getKey());
      if (value == graph.root()) {
        result.setValue(each.getKey());
      }
      boolean within = graph.place(value) != Graph.NONE;
      HTMLElement row = Dom.create("tr", "");
      row.appendChild(cell("th", each.getKey()));
      row.appendChild(cell("td", Rounded.text(value.data())));
      row.appendChild(cell("td", within ? Rounded.text(value.grad()) : "–"));
      rows.appendChild(row);
    }
  }

  private static HTMLElement cell(String tag, String text) {
    HTMLElement cell = Dom.create(tag, "");
    Dom.setText(cell, text);
    return cell;
  }
}
