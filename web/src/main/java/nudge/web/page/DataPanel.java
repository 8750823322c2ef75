package nudge.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import nudge.data.Column;
import nudge.data.Csv;
import nudge.data.Dataset;
import nudge.playground.Data;
import nudge.playground.Playground;
import nudge.text.InvalidInput;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The table that is learned from. A cell that cannot be used keeps what was typed, is marked, and
 * says what is wrong; until it is mended the network goes on with the number that was there.
 */
final class DataPanel implements Panel, TableView.Listener {
  private final HTMLElement message = Dom.byId("table-message");
  private final TableView table = new TableView(this);
  private final Map<Integer, String> drafts = new TreeMap<>();
  private final Store store;
  private final Status status;
  private final IntConsumer openRow;
  private Dataset shown;
  private boolean[] heldOut = {};

  /**
   * @param openRow shows the inside of a row, counted from 0
   */
  DataPanel(Store store, Status status, IntConsumer openRow) {
    this.store = store;
    this.status = status;
    this.openRow = openRow;
    Dom.onClick(Dom.byId("add-row"), this::addRow);
    Dom.onClick(Dom.byId("add-column"), this::addColumn);
    Dom.onClick(Dom.byId("table-save"), () -> Dom.saveText("nudge-data.csv", Csv.write(shown)));
  }

  @Override
  public void show(Playground playground) {
    boolean[] held = playground.heldOut();
    boolean sameSplit = Arrays.equals(held, heldOut);
    heldOut = held;
    if (!playground.table().equals(shown)) {
      shown = playground.table();
      drafts.clear();
      table.mark(heldOut);
      table.show(shown);
      describe();
    } else if (!sameSplit) {
      table.mark(heldOut);
      describeUnlessUnusable();
    }
  }

  /** Shows which row is looked at elsewhere; -1 for none. */
  void pick(int row) {
    table.pick(row);
  }

  private void describeUnlessUnusable() {
    if (drafts.isEmpty()) {
      describe();
    }
  }

  private void describe() {
    int tested = 0;
    for (boolean held : heldOut) {
      tested += held ? 1 : 0;
    }
    String marked = tested == 0 ? "" : "; " + Thousands.of(tested) + " for the test (\u25cb)";
    message.setClassName("note message");
    message.setInnerText(Tables.describe(shown) + marked);
  }

  @Override
  public String draft(int row, int column) {
    return drafts.get(key(row, column));
  }

  private int key(int row, int column) {
    return row * Dataset.MAX_COLUMNS + column;
  }

  @Override
  public boolean cellChanged(int row, int column, String text) {
    double value = shown.columns().get(column).value(text.strip());
    if (Double.isNaN(value)) {
      drafts.put(key(row, column), text);
      complain(unusable(row, column, text.strip()));
      return false;
    }
    drafts.remove(key(row, column));
    shown = shown.withValue(row, column, value);
    table.edited(shown);
    describeUnlessUnusable();
    store.edit(store.playground().with(Data.of(shown)));
    return true;
  }

  private String unusable(int row, int index, String text) {
    Column column = shown.columns().get(index);
    String not = column.isClass() ? " is none of its classes" : " is no number";
    String what = text.isEmpty() ? "the cell is empty" : InvalidInput.quote(text) + not;
    String wanted =
        column.isClass() ? "one of " + String.join(", ", column.classes()) : "a number such as 0.5";
    return "Row "
        + (row + 1)
        + ", "
        + column.name()
        + ": "
        + what
        + ". Type "
        + wanted
        + "; until then "
        + shown.text(row, index)
        + " is used.";
  }

  private void complain(String sentence) {
    message.setClassName("note message error");
    message.setInnerText(sentence);
  }

  @Override
  public void renamed(int column, String name) {
    attempt(() -> sameNetwork(shown.renamed(column, name.strip())));
  }

  @Override
  public void roleChanged(int column, Column.Role role) {
    attempt(() -> newNetwork(shown.withRole(column, role)));
  }

  @Override
  public void rowRemoved(int row) {
    attempt(
        () -> {
          Dataset changed = shown.withoutRow(row);
          moveDraftsUp(row);
          sameNetwork(changed);
        });
  }

  private void moveDraftsUp(int removed) {
    Map<Integer, String> before = new TreeMap<>(drafts);
    drafts.clear();
    for (Map.Entry<Integer, String> draft : before.entrySet()) {
      int row = draft.getKey() / Dataset.MAX_COLUMNS;
      if (row != removed) {
        int up = row > removed ? Dataset.MAX_COLUMNS : 0;
        drafts.put(draft.getKey() - up, draft.getValue());
      }
    }
  }

  @Override
  public void opened(int row) {
    openRow.accept(row);
  }

  @Override
  public void columnRemoved(int column) {
    attempt(() -> newNetwork(shown.withoutColumn(column)));
  }

  private void addRow() {
    attempt(
        () -> {
          sameNetwork(shown.withRow(shown.rows(), new double[shown.columns().size()]));
          table.focus(shown.rows() - 1, 0);
        });
  }

  /** A new input, before the first target. */
  private void addColumn() {
    attempt(
        () -> {
          int at = 0;
          while (at < shown.columns().size() && !shown.columns().get(at).isTarget()) {
            at++;
          }
          newNetwork(shown.withColumn(at, Column.input(freeName())));
        });
  }

  private String freeName() {
    List<String> taken = new ArrayList<>();
    for (Column column : shown.columns()) {
      taken.add(column.name());
    }
    int number = shown.inputs() + 1;
    while (taken.contains("x" + number)) {
      number++;
    }
    return "x" + number;
  }

  /** What is typed and cannot be used stays beside a change of something else. */
  private void sameNetwork(Dataset changed) {
    shown = changed;
    table.show(shown);
    describeUnlessUnusable();
    store.edit(store.playground().with(Data.of(changed)));
  }

  private void newNetwork(Dataset changed) {
    store.open(Tables.replaced(store.playground(), changed, null));
    status.say("The columns changed, so a new network was drawn from the same seed");
  }

  /** Makes a change, or says why it cannot be made and shows what is still there. */
  private void attempt(Runnable change) {
    try {
      status.clear();
      change.run();
    } catch (InvalidInput e) {
      table.show(shown);
      complain(e.getMessage() + ". The table stays as it was.");
    }
  }
}
