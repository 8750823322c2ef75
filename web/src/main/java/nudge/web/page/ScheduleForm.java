package nudge.web.page;

import java.util.List;
import nudge.optim.Curve;
import nudge.optim.Curves;
import nudge.optim.Schedule;
import nudge.text.InvalidInput;
import nudge.text.Setting;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The learning rate of every step: a curve, its warm-up, and the changes made by hand. */
final class ScheduleForm {
  private static final String WHAT = "The schedule";
  private static final Setting WARM_UP = new Setting("warmUp", 0, 1, Schedule.MAX_STEPS);

  private final HTMLInputElement changes = Dom.byId("rate-changes");
  private final HTMLElement now = Dom.byId("rate-now");
  private final ChoiceForm<Curve> curve;
  private final NumberField warmUp;
  private final LearningEdits edits;
  private final Status status;
  private int step;

  ScheduleForm(LearningEdits edits, Status status) {
    this.edits = edits;
    this.status = status;
    curve = new ChoiceForm<>("curve", Curves.ALL, status, this::choose);
    warmUp = NumberField.wholeOr("", Dom.byId("warm-up"), WARM_UP, status, this::warmUp);
    Dom.onChange(changes, this::change);
  }

  /** A curve that is chosen holds, so what was chosen by hand before gives way to it. */
  private void choose(Curve chosen) {
    Schedule before = edits.learning().schedule();
    boolean same = chosen.id().equals(before.curve().id());
    Curve changed = same ? chosen : from(chosen, before.rate(step));
    propose(new Schedule(changed, before.warmUp(), List.of()));
  }

  /** Another kind of curve begins with the present rate, unless that has come down to nothing. */
  private static Curve from(Curve chosen, double rate) {
    double[] settings = chosen.settings();
    settings[0] = rate > 0 ? rate : settings[0];
    return Curves.ALL.make(chosen.id(), settings);
  }

  private void warmUp(double steps) {
    Schedule before = edits.learning().schedule();
    propose(new Schedule(before.curve(), (int) steps, before.changes()));
  }

  private void change() {
    Schedule before = edits.learning().schedule();
    try {
      Schedule changed =
          new Schedule(before.curve(), before.warmUp(), RateChanges.parse(changes.getValue()));
      changed.check();
      Dom.invalid(changes, false);
      changes.setValue(RateChanges.write(changed.changes()));
      propose(changed);
    } catch (InvalidInput e) {
      Dom.invalid(changes, true);
      status.complain("The changes by hand stay as they were: " + e.reason());
    }
  }

  private void propose(Schedule changed) {
    edits.learn(WHAT, learning -> learning.with(changed));
  }

  void show(Schedule schedule) {
    curve.show(schedule.curve());
    warmUp.show(schedule.warmUp());
    Dom.refresh(changes, RateChanges.write(schedule.changes()));
    write(step);
  }

  /** Tells the rate of the next step. */
  void write(int atStep) {
    step = atStep;
    String rate = Rounded.text(edits.learning().schedule().rate(step));
    Dom.setText(now, "now " + rate + " at step " + Thousands.of(step));
  }
}
