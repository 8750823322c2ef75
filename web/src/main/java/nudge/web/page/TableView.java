package nudge.web.page;

import java.util.Map;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** An editable table, of which only the rows in sight exist. */
final class TableView {
  /** Hears what a person does to the table. */
  interface Listener {
    /** What was typed into a cell and could not be used, or null. */
    String draft(int row, int column);

    /** Returns whether the text can be used. */
    boolean cellChanged(int row, int column, String text);

    void renamed(int column, String name);

    void roleChanged(int column, Column.Role role);

    void rowRemoved(int row);

    void columnRemoved(int column);

    /** The number before a row was pressed. */
    void opened(int row);
  }

  /** Rows that exist beyond each edge of what is in sight, so that Tab finds the next one. */
  private static final int BEYOND = 12;

  private final HTMLElement table = Dom.byId("table");
  private final HTMLElement head = table.querySelector("thead");
  private final HTMLElement body = table.querySelector("tbody");
  private final Listener listener;
  private final RowWindow window =
      new RowWindow(Dom.byId("table-scroll"), body, BEYOND, this::row, this::leave);
  private Dataset data;
  private boolean[] heldOut = {};
  private int picked = -1;

  TableView(Listener listener) {
    this.listener = listener;
    Dom.onKey(body, this::key);
  }

  void show(Dataset changed) {
    data = changed;
    table.setAttribute("aria-rowcount", Integer.toString(data.rows() + 1));
    head.clear().appendChild(header());
    window.show(data.rows());
  }

  /** Marks the rows that are kept for the test, in the table that is shown now or next. */
  void mark(boolean[] rowsHeldOut) {
    heldOut = rowsHeldOut;
    for (Map.Entry<Integer, HTMLElement> row : window.rows().entrySet()) {
      number((HTMLElement) row.getValue().getFirstChild(), row.getKey());
    }
  }

  private void number(HTMLElement cell, int row) {
    boolean held = row < heldOut.length && heldOut[row];
    cell.setClassName(held ? "row-number held-out" : "row-number");
    cell.clear().appendChild(door(row));
    if (held) {
      HTMLElement test = Dom.create("span", "heard");
      test.setInnerText(" test");
      cell.appendChild(test);
      cell.setTitle("Kept for the test: the network is not trained on it");
    } else {
      cell.removeAttribute("title");
    }
  }

  private HTMLElement door(int row) {
    HTMLElement door = Dom.create("button", "row-door");
    door.setAttribute("type", "button");
    door.setAttribute("aria-label", "Look inside row " + (row + 1));
    door.setInnerText(Integer.toString(row + 1));
    Dom.onClick(door, () -> listener.opened(row));
    return door;
  }

  /** Marks a row and brings it into sight; -1 for none. */
  void pick(int row) {
    picked = row;
    if (row >= 0 && row < data.rows()) {
      window.scrollTo(row);
    }
    for (Map.Entry<Integer, HTMLElement> each : window.rows().entrySet()) {
      mark(each.getValue(), each.getKey());
    }
  }

  private void mark(HTMLElement row, int index) {
    if (index == picked) {
      row.setAttribute("aria-current", "true");
    } else {
      row.removeAttribute("aria-current");
    }
  }

  /** Puts the cursor into a cell, scrolling there if need be. */
  void focus(int row, int column) {
    window.scrollTo(row);
    HTMLInputElement cell = cell(row, column);
    if (cell != null) {
      cell.focus();
      cell.select();
    }
  }

  /** As {@link #focus}, but a cell that exists already stays where it is. */
  private void step(int row, int column) {
    HTMLInputElement cell = cell(row, column);
    if (cell == null) {
      focus(row, column);
    } else {
      cell.focus();
      cell.select();
    }
  }

  /** What is being typed there counts as entered. */
  private void leave(int row) {
    HTMLElement cell = find(window.rows().get(row), ":focus");
    if (cell != null) {
      cell.blur();
    }
  }

  private HTMLElement header() {
    HTMLElement row = Dom.create("tr", "");
    row.appendChild(Dom.create("td", "row-number"));
    for (int c = 0; c < data.columns().size(); c++) {
      row.appendChild(header(c, data.columns().get(c)));
    }
    row.appendChild(Dom.create("td", "row-end"));
    return row;
  }

  private HTMLElement header(int index, Column column) {
    HTMLInputElement name = Dom.create("input", "");
    name.setValue(column.name());
    name.setMaxLength(Dataset.MAX_NAME);
    name.setAttribute("autocomplete", "off");
    name.setAttribute("aria-label", "Name of column " + (index + 1));
    Dom.onChange(name, () -> listener.renamed(index, name.getValue()));

    HTMLSelectElement role = Dom.create("select", "");
    role.setAttribute("aria-label", "Role of column " + column.name());
    for (Column.Role choice : Column.Role.values()) {
      Dom.option(role, choice.id(), choice.id());
    }
    role.setValue(column.role().id());
    Dom.onChange(
        role, () -> listener.roleChanged(index, Column.Role.values()[role.getSelectedIndex()]));

    HTMLElement tools = Dom.create("div", "column-tools");
    tools.appendChild(
        remove("Delete column " + column.name(), () -> listener.columnRemoved(index)));
    tools.appendChild(role);
    HTMLElement cell = Dom.create("th", "");
    cell.setAttribute("scope", "col");
    cell.appendChild(name);
    cell.appendChild(tools);
    return cell;
  }

  private HTMLElement row(int index) {
    HTMLElement row = Dom.create("tr", "");
    row.setAttribute("aria-rowindex", Integer.toString(index + 2));
    mark(row, index);
    HTMLElement number = Dom.create("th", "");
    number.setAttribute("scope", "row");
    number(number, index);
    row.appendChild(number);
    for (int c = 0; c < data.columns().size(); c++) {
      HTMLElement cell = Dom.create("td", "");
      cell.appendChild(input(index, c));
      row.appendChild(cell);
    }
    HTMLElement end = Dom.create("td", "row-end");
    end.appendChild(remove("Delete row " + (index + 1), () -> listener.rowRemoved(index)));
    row.appendChild(end);
    return row;
  }

  private HTMLInputElement input(int row, int column) {
    HTMLInputElement input = Dom.create("input", "");
    String draft = listener.draft(row, column);
    input.setValue(draft == null ? data.text(row, column) : draft);
    Dom.invalid(input, draft != null);
    input.setAttribute("inputmode", "text");
    input.setAttribute("autocomplete", "off");
    input.setAttribute("aria-label", data.columns().get(column).name() + ", row " + (row + 1));
    input.setAttribute("data-row", Integer.toString(row));
    input.setAttribute("data-column", Integer.toString(column));
    Dom.onChange(
        input,
        () -> {
          boolean usable = listener.cellChanged(row, column, input.getValue());
          Dom.invalid(input, !usable);
        });
    return input;
  }

  /** Told of its own edit, the view needs no new rows: the numbers are in the cells already. */
  void edited(Dataset changed) {
    data = changed;
  }

  private static HTMLElement remove(String label, Runnable action) {
    HTMLElement button = Dom.create("button", "remove");
    button.setAttribute("type", "button");
    button.setAttribute("aria-label", label);
    button.setTitle(label);
    button.setInnerText("×");
    Dom.onClick(button, action);
    return button;
  }

  /** Enter and the arrows go up and down a column. */
  private void key(KeyboardEvent event) {
    HTMLElement cell = (HTMLElement) event.getTarget();
    boolean down = event.getKey().equals("ArrowDown") || event.getKey().equals("Enter");
    if (!cell.hasAttribute("data-row") || !down && !event.getKey().equals("ArrowUp")) {
      return;
    }
    event.preventDefault();
    int row = Integer.parseInt(cell.getAttribute("data-row")) + (down ? 1 : -1);
    if (row >= 0 && row < data.rows()) {
      step(row, Integer.parseInt(cell.getAttribute("data-column")));
    } else {
      cell.blur();
    }
  }

  private HTMLInputElement cell(int row, int column) {
    return find(body, "[data-row='" + row + "'][data-column='" + column + "']");
  }

  @JSBody(
      params = {"root", "selector"},
      script = "return root.querySelector(selector);")
  private static native HTMLInputElement find(JSObject root, String selector);
}
