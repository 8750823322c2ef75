package nudge.web.page;

import nudge.text.Numbers;
import nudge.web.chart.LossChart;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import nudge.web.protocol.Request;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The loss over the steps, with a read-out under the pointer or, with the arrow keys, anywhere. */
final class LossPanel implements Panel {
  private static final int NONE = -1;

  private final HTMLCanvasElement canvas = Dom.byId("loss-chart");
  private final HTMLElement readout = Dom.byId("loss-readout");
  private final LossChart chart = new LossChart(canvas);
  private final Sight sight;
  private Snapshot snapshot;
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
  }

  private void pointAt(double x) {
    point(snapshot == null || x < 0 ? NONE : chart.pointAt(x));
  }

  private void key(KeyboardEvent event) {
    boolean right = event.getKey().equals("ArrowRight");
    if (snapshot == null || !right && !event.getKey().equals("ArrowLeft")) {
      return;
    }
    event.preventDefault();
    int last = snapshot.steps().length - 1;
    int from = pointed == NONE ? last : pointed;
    point(Math.max(0, Math.min(last, from + (right ? 1 : -1))));
  }

  private void point(int index) {
    pointed = index;
    if (snapshot != null) {
      redraw();
    }
  }

  @Override
  public void wish(Request view) {
    view.setCurve(sight.isThere());
  }

  @Override
  public void draw(Snapshot latest, Palette colours) {
    if (latest.steps() == null) {
      return;
    }
    snapshot = latest;
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
            + Rounded.text(latest.trainLoss()));
  }

  private void redraw() {
    double[] steps = snapshot.steps();
    int index = pointed < steps.length ? pointed : NONE;
    chart.show(steps, snapshot.losses(), steps.length);
    chart.highlight(index);
    chart.draw(palette);
    Dom.setText(
        readout,
        index == NONE
            ? ""
            : "step "
                + Thousands.of((int) steps[index])
                + ": loss "
                + Numbers.format(snapshot.losses()[index]));
  }
}
