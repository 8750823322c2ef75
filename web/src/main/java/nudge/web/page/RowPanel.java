package nudge.web.page;

import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.training.RowNumbers;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * One row, opened until every derivative in it is visible. It follows the training while it is
 * open, and costs nothing while it is not.
 */
final class RowPanel implements Panel {
  /** One row of a larger network would be more than anybody reads, and make the page wait. */
  private static final int MOST_PARAMETERS = 20_000;

  /** How much longer than an update the pause after it is, at least. */
  private static final int PAUSE = 10;

  private final Pane window = new Pane("row-panel");
  private final HTMLElement title = Dom.byId("row-title");
  private final HTMLElement note = Dom.byId("row-note");
  private final HTMLElement place = Dom.byId("row-numbers");
  private Playground playground;
  private Snapshot latest;
  private int row;

  /** Of the present network and table, while it is open; null until they are needed. */
  private RowNumbers numbers;

  private RowParts parts;
  private double next;

  RowPanel() {
    Dom.onClick(Dom.byId("row-before"), () -> open(row - 1));
    Dom.onClick(Dom.byId("row-after"), () -> open(row + 1));
  }

  /** Opens a row of the table, counted from 0; beyond its ends, the one at the other end. */
  void open(int index) {
    int rows = playground.table().rows();
    row = (index + rows) % rows;
    window.open();
    describe();
    update();
  }

  private void describe() {
    Dom.setText(title, "Inside row " + Thousands.of(row + 1));
    title.setAttribute("data-row", Integer.toString(row));
    Dom.setText(note, isSmall() ? role() : tooLarge());
  }

  private boolean isSmall() {
    return playground.parameterCount() <= MOST_PARAMETERS;
  }

  private String role() {
    if (playground.heldOut()[row]) {
      return "Kept for the test: the network is not trained on these derivatives.";
    }
    boolean mean = playground.learning().loss().mean();
    return (mean ? "The mean" : "The sum")
        + " of dL/dw over a batch's rows"
        + (playground.learning().penalty() == null ? "" : ", and the penalty's,")
        + " is what nudges w.";
  }

  private String tooLarge() {
    return "A network of "
        + Thousands.of(playground.parameterCount())
        + " parameters is too large to be opened number by number. Up to "
        + Thousands.of(MOST_PARAMETERS)
        + " it can be; take units or layers away.";
  }

  @Override
  public void show(Playground changed) {
    if (playground == null || !sameGraph(changed)) {
      numbers = null;
      parts = null;
      latest = null;
      place.clear();
    }
    playground = changed;
    if (window.isOpen()) {
      row = Math.min(row, changed.table().rows() - 1);
      describe();
      update();
    }
  }

  private boolean sameGraph(Playground changed) {
    return changed.network().equals(playground.network())
        && changed.learning().loss().equals(playground.learning().loss())
        && changed.material().equals(playground.material());
  }

  @Override
  public void write(Snapshot snapshot) {
    latest = snapshot;
    if (window.isOpen() && (snapshot.isResting() || Dom.now() >= next)) {
      update();
    }
  }

  private void update() {
    if (!window.isOpen() || latest == null || !isSmall()) {
      return;
    }
    double begin = Dom.now();
    if (numbers == null) {
      Experiment experiment = Experiment.of(playground);
      numbers = new RowNumbers(experiment.plan().row(), experiment.prepared().all());
      parts = new RowParts(place, playground, this::update);
    }
    numbers.compute(row, latest.checkpoint().parameters());
    parts.show(numbers);
    double end = Dom.now();
    next = end + PAUSE * (end - begin);
  }
}
