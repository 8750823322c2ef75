package nudge.web.page;

import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** A table of figures under named columns, each row with a head of its own. */
final class NumberTable {
  private final HTMLElement table = Dom.create("table", "numbers");
  private final HTMLElement body = Dom.create("tbody", "");

  NumberTable(String label, String... columns) {
    table.setAttribute("aria-label", label);
    HTMLElement row = Dom.create("tr", "");
    for (String column : columns) {
      row.appendChild(head(column, "col"));
    }
    HTMLElement top = Dom.create("thead", "");
    top.appendChild(row);
    table.appendChild(top);
    table.appendChild(body);
  }

  private static HTMLElement head(String text, String scope) {
    HTMLElement head = Dom.create("th", "");
    head.setAttribute("scope", scope);
    head.setInnerText(text);
    return head;
  }

  HTMLElement element() {
    return table;
  }

  /** A new row of so many figures under a head. */
  HTMLElement[] row(String name, int figures) {
    return append(head(name, "row"), figures);
  }

  /** The same under a button, which is the head. */
  HTMLElement[] row(HTMLElement button, int figures) {
    HTMLElement head = head("", "row");
    head.appendChild(button);
    return append(head, figures);
  }

  private HTMLElement[] append(HTMLElement head, int figures) {
    HTMLElement row = Dom.create("tr", "");
    row.appendChild(head);
    HTMLElement[] cells = new HTMLElement[figures];
    for (int i = 0; i < figures; i++) {
      cells[i] = Dom.create("td", "");
      row.appendChild(cells[i]);
    }
    body.appendChild(row);
    return cells;
  }

  /** A new row that holds something of its own over so many columns. */
  HTMLElement wide(HTMLElement content, int columns) {
    HTMLElement cell = Dom.create("td", "");
    cell.setAttribute("colspan", Integer.toString(columns));
    cell.appendChild(content);
    HTMLElement row = Dom.create("tr", "");
    row.appendChild(cell);
    body.appendChild(row);
    return row;
  }

  /** Puts figures into the cells of a row. */
  static void fill(HTMLElement[] cells, double... figures) {
    for (int i = 0; i < figures.length; i++) {
      Dom.figure(cells[i], Rounded.text(figures[i]), Numbers.format(figures[i]));
    }
  }
}
