package nudge.web.page;

import java.util.List;
import nudge.data.Dataset;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** Targets and predictions as numbers, row by row. */
final class PredictionTable {
  /** More would only slow the page. */
  private static final int MOST_ROWS = 100;

  private final HTMLElement scroll = Dom.byId("prediction-scroll");
  private final HTMLElement body = Dom.byId("prediction-rows");
  private HTMLElement[] cells = {};
  private Dataset data;
  private List<String> outputs = List.of();

  void show(Playground playground) {
    List<String> names = playground.outputNames();
    if (!playground.table().equals(data) || !names.equals(outputs)) {
      data = playground.table();
      outputs = names;
      fillRows(playground.targets());
    }
  }

  private void fillRows(double[] targets) {
    int count = outputs.size();
    int rows = Math.min(data.rows(), MOST_ROWS);
    body.clear();
    cells = new HTMLElement[rows * count];
    for (int i = 0; i < cells.length; i++) {
      HTMLElement row = Dom.create("tr", "");
      HTMLElement number = Dom.create("td", "");
      number.setInnerText(
          Integer.toString(i / count + 1) + (count > 1 ? " " + outputs.get(i % count) : ""));
      HTMLElement target = Dom.create("td", "");
      fill(target, targets[i]);
      cells[i] = Dom.create("td", "");
      row.appendChild(number);
      row.appendChild(target);
      row.appendChild(cells[i]);
      body.appendChild(row);
    }
  }

  void write(Snapshot snapshot) {
    int first = snapshot.isResting() ? 0 : firstInSight();
    int end = snapshot.isResting() ? cells.length : Math.min(cells.length, first + mostInSight());
    for (int i = first; i < end; i++) {
      fill(cells[i], snapshot.predictions()[i]);
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
}
