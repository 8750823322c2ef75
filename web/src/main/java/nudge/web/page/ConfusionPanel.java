package nudge.web.page;

import nudge.data.Column;
import nudge.playground.Playground;
import nudge.playground.Prepared;
import nudge.training.ConfusionMatrix;
import nudge.training.Scoring;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/**
 * How often rows of each class are taken for each class, in the place of the predictions row by
 * row. Nothing is counted while it is closed.
 */
final class ConfusionPanel implements Panel {
  private final HTMLElement door = Dom.byId("confusion-door");
  private final HTMLElement rows = Dom.byId("prediction-scroll");
  private final HTMLElement view = Dom.byId("confusion");
  private final HTMLSelectElement which = Dom.byId("confusion-rows");
  private final HTMLElement corner = Dom.byId("confusion-corner");
  private final HTMLElement head = Dom.byId("confusion-head");
  private final HTMLElement body = Dom.byId("confusion-body");
  private final HTMLElement undecided = Dom.byId("confusion-undecided");
  private Playground playground;
  private Snapshot latest;
  private boolean open;

  /** Of the present document, while it is open; null until it is needed. */
  private Prepared prepared;

  private HTMLElement[][] cells;

  ConfusionPanel() {
    Dom.onClick(door, () -> turn(!open));
    Dom.onChange(which, this::count);
  }

  private void turn(boolean opened) {
    open = opened;
    door.setAttribute("aria-pressed", Boolean.toString(open));
    view.setHidden(!open);
    rows.setHidden(open);
    count();
  }

  @Override
  public void show(Playground changed) {
    boolean same =
        playground != null
            && changed.material().equals(playground.material())
            && changed.learning().loss().equals(playground.learning().loss());
    playground = changed;
    if (!same) {
      prepared = null;
      latest = null;
    }
  }

  @Override
  public void write(Snapshot snapshot) {
    latest = snapshot;
    boolean classes = snapshot.figures().getScoreName().equals("accuracy");
    if (door.isHidden() == classes) {
      door.setHidden(!classes);
    }
    if (open && !classes) {
      turn(false);
    }
    count();
  }

  private void count() {
    if (!open || latest == null || latest.predictions() == null) {
      return;
    }
    if (prepared == null) {
      prepared = Prepared.of(playground);
      build((Scoring.Classes) prepared.scoring());
    }
    Scoring.Classes classes = (Scoring.Classes) prepared.scoring();
    boolean test = which.getValue().equals("test");
    boolean[] counted = playground.heldOut();
    for (int r = 0; r < counted.length; r++) {
      counted[r] = counted[r] == test;
    }
    fill(ConfusionMatrix.of(classes, prepared.all(), latest.predictions(), counted));
  }

  private void build(Scoring.Classes classes) {
    boolean tested = prepared.test() != null;
    ((HTMLElement) which).setHidden(!tested);
    if (!tested) {
      which.setValue("train");
    }
    while (head.getLastChild() != corner) {
      head.removeChild(head.getLastChild());
    }
    body.clear();
    cells = new HTMLElement[classes.count()][classes.count()];
    for (int truth = 0; truth < cells.length; truth++) {
      String name = name(classes, truth);
      head.appendChild(header("col", "as " + name));
      HTMLElement row = Dom.create("tr", "");
      row.appendChild(header("row", name));
      for (int taken = 0; taken < cells.length; taken++) {
        cells[truth][taken] = Dom.create("td", truth == taken ? "right" : "");
        row.appendChild(cells[truth][taken]);
      }
      body.appendChild(row);
    }
  }

  private static HTMLElement header(String scope, String text) {
    HTMLElement header = Dom.create("th", "");
    header.setAttribute("scope", scope);
    header.setTitle(text);
    header.setInnerText(text);
    return header;
  }

  private String name(Scoring.Classes classes, int index) {
    if (classes.count() == playground.outputs()) {
      return playground.outputNames().get(index);
    }
    for (Column column : playground.table().columns()) {
      if (column.isTarget() && column.isClass()) {
        return column.classes().get(index);
      }
    }
    boolean shares = playground.learning().loss().function().readsProbabilities();
    return index == 1 ? "1" : shares || hasZero() ? "0" : "\u22121";
  }

  private boolean hasZero() {
    for (double target : playground.targets()) {
      if (target == 0) {
        return true;
      }
    }
    return false;
  }

  private void fill(ConfusionMatrix matrix) {
    int left = 0;
    for (int truth = 0; truth < cells.length; truth++) {
      for (int taken = 0; taken < cells.length; taken++) {
        int count = matrix.count(truth, taken);
        Dom.figure(cells[truth][taken], Thousands.of(count), Integer.toString(count));
      }
      left += matrix.undecided(truth);
    }
    Dom.setText(undecided, left == 0 ? "" : "No class, as an output is NaN: " + Thousands.of(left));
  }
}
