package nudge.web.page;

import nudge.autograd.GradientCheck;
import nudge.playground.Experiment;
import nudge.tape.Checkpoint;
import nudge.tape.Rows;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The gradient check of the network as it is when somebody asks for it: a few parameters, then the
 * page has its turn, so that training and everything else goes on meanwhile.
 */
final class GradientCheckForm {
  /** A check takes time as the square of the parameters: these are half a minute. */
  private static final int MOST_PARAMETERS = 5000;

  /** Rows times parameters, for one parameter to take no longer than a frame or two. */
  private static final int MOST_AT_ONCE = 30_000;

  /** Rows times the square of the parameters, for all to take some seconds. */
  private static final int MOST_IN_ALL = 25_000_000;

  private static final double SLICE_MILLISECONDS = 6;

  private final HTMLElement button = Dom.byId("gradient-check");
  private final HTMLElement progress = Dom.byId("gradient-progress");
  private final HTMLElement sentence = Dom.byId("gradient-sentence");
  private final HTMLElement worst = Dom.byId("gradient-worst");
  private final HTMLElement kinks = Dom.byId("gradient-kinks");
  private Experiment experiment;
  private Checkpoint at;
  private int parameters;

  /** Null unless one is under way. */
  private GradientCheck check;

  private String of = "";

  /** Whether it was asked for before the network's run had begun. */
  private boolean asked;

  GradientCheckForm() {
    Dom.onClick(button, this::pressed);
  }

  /** The network that is checked, as it is now; null while it is not known. */
  void show(Experiment shown, Checkpoint now) {
    if (shown != experiment) {
      experiment = shown;
      stop("");
      tell("", "", "");
    }
    at = now;
    if (asked && at != null) {
      asked = false;
      begin();
    }
  }

  private void pressed() {
    if (check != null) {
      stop("Stopped.");
    } else if (at != null) {
      begin();
    } else {
      asked = true;
    }
  }

  private void begin() {
    parameters = at.parameters().length;
    if (parameters > MOST_PARAMETERS) {
      tell(
          "A network of "
              + Thousands.of(parameters)
              + " parameters takes minutes to check. Up to "
              + Thousands.of(MOST_PARAMETERS)
              + " it can be; take units or layers away.",
          "",
          "");
      return;
    }
    Rows all = experiment.prepared().training();
    Rows rows = all.sample(rows(parameters));
    of = "At step " + Thousands.of(at.step()) + ", " + over(rows.count(), all.count());
    check = experiment.beginGradientCheck(at, rows);
    button.setInnerText("Stop");
    tell("", "", "");
    slice(check);
  }

  private static int rows(int parameters) {
    int inAll = MOST_IN_ALL / (parameters * parameters);
    return Math.max(1, Math.min(MOST_AT_ONCE / parameters, inAll));
  }

  private static String over(int rows, int all) {
    String training = (all == 1 ? "training row" : "training rows") + ". ";
    return rows == all
        ? "over " + (all == 1 ? "the " : "all " + Thousands.of(all) + " ") + training
        : "over " + Thousands.of(rows) + " of " + Thousands.of(all) + " " + training;
  }

  /** What was begun before the last press has nothing more to say. */
  private void slice(GradientCheck mine) {
    if (mine != check) {
      return;
    }
    double end = Dom.now() + SLICE_MILLISECONDS;
    while (!check.isDone() && Dom.now() < end) {
      check.next();
    }
    if (check.isDone()) {
      finish();
    } else {
      Dom.setText(
          progress, Thousands.of(check.checked()) + " of " + Thousands.of(parameters) + " checked");
      Dom.later(() -> slice(mine), 0);
    }
  }

  private void finish() {
    GradientVerdict verdict = new GradientVerdict(check.result(), experiment::parameterName);
    stop("");
    tell(verdict.sentence(), of + verdict.worst(), verdict.kinks());
    sentence.setClassName(verdict.passes() ? "good" : "error");
  }

  private void stop(String why) {
    check = null;
    button.setInnerText("Check");
    Dom.setText(progress, why);
  }

  private void tell(String found, String where, String leftOut) {
    sentence.setClassName("");
    Dom.setText(sentence, found);
    Dom.setText(worst, where);
    Dom.setText(kinks, leftOut);
  }
}
