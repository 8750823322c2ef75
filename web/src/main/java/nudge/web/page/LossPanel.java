package nudge.web.page;

import nudge.optim.Schedule;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.web.chart.LossChart;
import nudge.web.chart.LossChart.LossScale;
import nudge.web.chart.LossCurve;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import nudge.web.protocol.Request;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The losses over the steps, with a read-out under the pointer or, with the arrow keys, anywhere;
 * and the same as a file.
 */
final class LossPanel implements Panel {
  private static final int NONE = -1;

  private final HTMLCanvasElement canvas = Dom.byId("loss-chart");
  private final HTMLElement readout = Dom.byId("loss-readout");
  private final LossChart chart = new LossChart(canvas);
  private final HTMLElement scale = Dom.byId("loss-scale");
  private final LossZoom zoom = new LossZoom(canvas, chart, this::redrawIfThere);
  private final Sight sight;
  private Schedule schedule;
  private LossScale chosen = LossScale.AUTO;
  private LossCurve curve;
  private Palette palette;
  private int pointed = NONE;

  /**
   * @param sightChanged hears when the chart comes into sight and when it goes
   */
  LossPanel(Runnable sightChanged) {
    sight = new Sight(canvas, sightChanged);
    Dom.onPointer(canvas, (x, y) -> pointAt(x));
    Dom.onKey(canvas, this::key);
    canvas.addEventListener("blur", event -> point(NONE));
    Dom.onClick(scale, this::nextScale);
    Dom.onClick(Dom.byId("loss-csv"), this::saveTable);
    Dom.onClick(Dom.byId("loss-png"), () -> Dom.savePicture("nudge-loss.png", canvas));
  }

  private void nextScale() {
    LossScale[] all = LossScale.values();
    chosen = all[(chosen.ordinal() + 1) % all.length];
    Dom.setText(
        scale,
        chosen == LossScale.AUTO ? "Scale: auto" : chosen == LossScale.LOG ? "Log" : "Linear");
    chart.scale(chosen);
    redrawIfThere();
  }

  private void redrawIfThere() {
    if (curve != null) {
      redraw();
    }
  }

  private void saveTable() {
    if (curve != null) {
      Dom.saveText("nudge-loss.csv", LossTable.of(curve));
    }
  }

  private void pointAt(double x) {
    point(curve == null || x < 0 ? NONE : chart.pointAt(x));
  }

  private void key(KeyboardEvent event) {
    if (curve == null || event.isCtrlKey() || event.isMetaKey()) {
      return;
    }
    int last = curve.count() - 1;
    int from = pointed == NONE ? last : Math.min(last, pointed);
    boolean right = event.getKey().equals("ArrowRight");
    if (right || event.getKey().equals("ArrowLeft")) {
      event.preventDefault();
      int to = Math.max(0, Math.min(last, from + (right ? 1 : -1)));
      point(to);
      zoom.follow(curve.steps()[to]);
    } else if (zoom.key(event.getKey(), curve.steps()[from])) {
      event.preventDefault();
    }
  }

  private void point(int index) {
    pointed = index;
    redrawIfThere();
  }

  @Override
  public void show(Playground playground) {
    schedule = playground.schedule();
    chart.rates(schedule.isConstant() ? null : schedule::rate);
  }

  @Override
  public void wish(Request view) {
    view.setCurve(sight.isThere());
  }

  @Override
  public void draw(Snapshot latest, Palette colours) {
    if (latest.curve() == null) {
      return;
    }
    curve = latest.curve();
    zoom.fit(curve.steps()[0], curve.steps()[curve.count() - 1]);
    palette = colours;
    redraw();
  }

  @Override
  public void write(Snapshot latest) {
    canvas.setAttribute(
        "aria-label",
        "Loss over "
            + Thousands.of(latest.checkpoint().step())
            + " steps, now "
            + Rounded.text(latest.figures().getTrainLoss()));
  }

  private void redraw() {
    int index = pointed < curve.count() ? pointed : NONE;
    chart.show(curve);
    chart.highlight(index);
    chart.draw(palette);
    Dom.setText(readout, index == NONE ? "" : read(index));
  }

  private String read(int index) {
    String text =
        "step "
            + Thousands.of((int) curve.steps()[index])
            + ": loss "
            + Numbers.format(curve.train()[index]);
    if (curve.test() != null) {
      text += ", test " + Numbers.format(curve.test()[index]);
    }
    double rate = schedule.rate((int) curve.steps()[index]);
    return schedule.isConstant() ? text : text + ", rate " + Numbers.format(rate);
  }
}
