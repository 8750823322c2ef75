package nudge.web.page;

import nudge.data.Dataset;
import nudge.playground.Batching;
import nudge.playground.Limits;
import nudge.playground.Playground;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import nudge.text.Setting;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Which rows an update sees, and how often the loss is measured. */
final class BatchForm {
  private static final Setting SIZE = new Setting("size", 0, 1, Dataset.MAX_ROWS);

  /** There is no step 0 to wait for, so it stands for an epoch. */
  private static final Setting EVERY = new Setting("evaluateEvery", 0, 1, Limits.STEPS);

  private static final String OFF = "off";

  private final HTMLInputElement shuffle = Dom.byId("shuffle");
  private final NumberField size;
  private final NumberField every;
  private final LearningEdits edits;
  private final Status status;

  BatchForm(LearningEdits edits, Status status) {
    this.edits = edits;
    this.status = status;
    size = NumberField.wholeOr("all", Dom.byId("batch-size"), SIZE, status, this::resize);
    every = NumberField.wholeOr("epoch", Dom.byId("evaluate-every"), EVERY, status, this::evaluate);
    Dom.onChange(shuffle, this::shuffle);
  }

  private void resize(double rows) {
    Batching batching = edits.learning().batching();
    change(new Batching((int) rows, batching.shuffle(), batching.carries()));
  }

  private void shuffle() {
    String text = shuffle.getValue().strip();
    try {
      boolean off = text.isEmpty() || text.equals(OFF);
      Seed seed = off ? null : new Seed(Seed.of(0).generator(), text);
      Dom.invalid(shuffle, false);
      Batching batching = edits.learning().batching();
      change(new Batching(batching.size(), seed, seed == null && batching.carries()));
    } catch (InvalidInput e) {
      Dom.invalid(shuffle, true);
      status.complain("The order of the rows was not changed: " + e.reason());
    }
  }

  private void change(Batching changed) {
    edits.learn("The batch", learning -> learning.with(changed));
  }

  private void evaluate(double steps) {
    int chosen = steps == 0 ? edits.playground().stepsPerEpoch() : (int) steps;
    edits.learn("Measuring", learning -> learning.evaluatingEvery(chosen));
  }

  void show(Playground playground) {
    Batching batching = playground.learning().batching();
    size.show(batching.size());
    every.show(playground.learning().evaluateEvery());
    Dom.refresh(shuffle, batching.shuffle() == null ? OFF : batching.shuffle().value());
    int steps = playground.stepsPerEpoch();
    Dom.setText(
        Dom.byId("epoch-steps"),
        "An epoch has "
            + Thousands.of(steps)
            + (steps == 1 ? " step" : " steps")
            + (batching.carries() ? "; the rows left over join the next one" : ""));
  }
}
