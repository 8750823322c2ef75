package nudge.web.page;

import java.util.List;
import java.util.Map;
import nudge.data.Dataset;
import nudge.nn.Loss;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** Targets and predictions as numbers: a row for each output of each row of data. */
final class PredictionTable {
  /** Rows that exist beyond each edge of what is in sight. */
  private static final int BEYOND = 4;

  private final HTMLElement grid = Dom.byId("prediction-table");
  private final RowWindow window =
      new RowWindow(
          Dom.byId("prediction-scroll"), Dom.byId("prediction-rows"), BEYOND, this::row, row -> {});
  private Dataset data;
  private Loss loss;
  private List<String> outputs = List.of();
  private double[] targets = {};

  /** Of the present data, as written last; empty before the first. */
  private double[] predictions = {};

  /**
   * @param all the targets of that playground, which change with its data and with its loss
   */
  void show(Playground playground, double[] all) {
    Dataset table = playground.table();
    Loss chosen = playground.learning().loss();
    if (!table.equals(data) || !chosen.equals(loss)) {
      data = table;
      loss = chosen;
      outputs = playground.outputNames();
      targets = all;
      predictions = new double[0];
      grid.setAttribute("aria-rowcount", Integer.toString(targets.length + 1));
      window.show(targets.length);
    }
  }

  private HTMLElement row(int index) {
    HTMLElement row = Dom.create("tr", "");
    row.setAttribute("aria-rowindex", Integer.toString(index + 2));
    HTMLElement number = Dom.create("td", "");
    number.setInnerText(name(index));
    if (outputs.size() > 1) {
      number.setTitle(name(index));
    }
    HTMLElement target = Dom.create("td", "");
    fill(target, targets[index]);
    row.appendChild(number);
    row.appendChild(target);
    row.appendChild(Dom.create("td", ""));
    predict(row, index);
    return row;
  }

  /** The number of the row of data, and of several outputs the name of one, which may be long. */
  private String name(int index) {
    int count = outputs.size();
    String number = Integer.toString(index / count + 1);
    return count > 1 ? number + " " + outputs.get(index % count) : number;
  }

  private void predict(HTMLElement row, int index) {
    if (index < predictions.length) {
      fill((HTMLElement) row.getLastChild(), predictions[index]);
    }
  }

  void write(Snapshot snapshot) {
    predictions = snapshot.predictions();
    for (Map.Entry<Integer, HTMLElement> row : window.rows().entrySet()) {
      predict(row.getValue(), row.getKey());
    }
  }

  /** A number with the mark of its sign: as on the map, what is not positive is the other class. */
  static void fill(HTMLElement cell, double number) {
    String sign = number > 0 ? "positive" : "negative";
    if (!sign.equals(cell.getClassName())) {
      cell.setClassName(sign);
    }
    Dom.figure(cell, Rounded.text(number), Numbers.format(number));
  }
}
