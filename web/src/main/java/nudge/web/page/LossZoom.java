package nudge.web.page;

import nudge.web.chart.LossChart;
import nudge.web.chart.StepWindow;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Which steps of the loss chart are to be seen: dragging over some goes there, as + and − do; a
 * double click, 0 and a button go back to the whole run.
 */
final class LossZoom {
  /** What is dragged less far was meant as a click. */
  private static final double SHORTEST_DRAG = 8;

  private static final double FACTOR = 0.5;

  private final LossChart chart;
  private final Runnable changed;
  private final HTMLElement whole = Dom.byId("loss-whole");

  /** Null for the whole run. */
  private StepWindow window;

  LossZoom(HTMLCanvasElement canvas, LossChart chart, Runnable changed) {
    this.chart = chart;
    this.changed = changed;
    Dom.onDrag(canvas, this::drag);
    Dom.onClick(whole, () -> look(null));
    canvas.addEventListener("dblclick", event -> look(null));
  }

  private void drag(double from, double to, boolean over) {
    if (!chart.isThere()) {
      return;
    }
    boolean far = Math.abs(to - from) >= SHORTEST_DRAG;
    chart.select(from, far && !over ? to : from);
    if (far && over) {
      look(StepWindow.between(chart.stepAt(from), chart.stepAt(to)).within(chart.window()));
    } else {
      changed.run();
    }
  }

  /** {@return whether the key is one of those that zoom, around a step} */
  boolean key(String key, double step) {
    switch (key) {
      case "+", "=" -> look(chart.window().scaled(step, FACTOR));
      case "-" -> look(chart.window().scaled(step, 1 / FACTOR));
      case "0" -> look(null);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Goes along if a step is out of sight. */
  void follow(double step) {
    if (window != null) {
      look(window.including(step));
    }
  }

  /** A run of these steps is shown from now on; of one that is shorter the whole. */
  void fit(double first, double last) {
    if (window != null && (window.from() >= last || window.to() <= first)) {
      show(null);
    }
  }

  private void look(StepWindow wanted) {
    StepWindow all = chart.whole();
    StepWindow shown = wanted == null ? null : wanted.within(all);
    show(all.equals(shown) ? null : shown);
    changed.run();
  }

  private void show(StepWindow shown) {
    window = shown;
    chart.window(shown);
    whole.setHidden(shown == null);
  }
}
