package nudge.web.page;

import nudge.text.Numbers;
import nudge.web.chart.NetworkChart;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * A small field beside a weight or a bias in the network's picture, with all its digits. Enter
 * applies what is typed, Escape gives it up, Cut sets the weight to 0; the arrow keys go to the
 * parameters before and after.
 */
final class ParameterEditor {
  /** Larger ones would count as exploding at the first step. */
  private static final double LARGEST = 1e100;

  private static final int NONE = -1;

  private final HTMLElement box = Dom.byId("parameter-editor");
  private final HTMLElement name = Dom.byId("parameter-name");
  private final HTMLInputElement field = Dom.byId("parameter-value");
  private final HTMLCanvasElement canvas;
  private final NetworkChart chart;
  private final NetworkEdits edits;
  private final Status status;
  private final Runnable redraw;
  private int parameter = NONE;

  /**
   * @param redraw draws the chart again
   */
  ParameterEditor(
      HTMLCanvasElement canvas,
      NetworkChart chart,
      NetworkEdits edits,
      Status status,
      Runnable redraw) {
    this.canvas = canvas;
    this.chart = chart;
    this.edits = edits;
    this.status = status;
    this.redraw = redraw;
    Dom.onKey(field, this::key);
    Dom.onKey(box, this::keyAnywhere);
    Dom.onClick(Dom.byId("parameter-cut"), () -> set(0));
  }

  boolean isOpen() {
    return parameter != NONE;
  }

  /** Opens on a parameter of the chart as last drawn; on none it closes. */
  void open(int index) {
    close();
    if (index < 0 || index >= chart.parameterCount()) {
      return;
    }
    parameter = index;
    name.setInnerText(chart.name(index));
    field.setValue(Numbers.format(chart.parameter(index)));
    box.setHidden(false);
    place(box.getOffsetWidth(), box.getOffsetHeight());
    chart.highlight(index);
    redraw.run();
    field.focus();
    field.select();
  }

  /** Below the parameter, but inside the picture. */
  private void place(int width, int height) {
    double left = Math.min(chart.x(parameter) - width / 2.0, canvas.getClientWidth() - width);
    double top = Math.min(chart.y(parameter) + 10, canvas.getClientHeight() - height);
    box.getStyle().setProperty("left", (int) Math.max(0, left) + "px");
    box.getStyle().setProperty("top", (int) Math.max(0, top) + "px");
  }

  void close() {
    if (isOpen()) {
      parameter = NONE;
      box.setHidden(true);
      if (field.hasAttribute("aria-invalid")) {
        Dom.invalid(field, false);
        status.clear();
      }
      chart.leave();
      redraw.run();
    }
  }

  private void keyAnywhere(KeyboardEvent event) {
    if (event.getKey().equals("Escape")) {
      event.preventDefault();
      close();
      canvas.focus();
    }
  }

  private void key(KeyboardEvent event) {
    switch (event.getKey()) {
      case "Enter" -> apply();
      case "ArrowUp" -> goTo(parameter - 1, event);
      case "ArrowDown" -> goTo(parameter + 1, event);
      default -> {
        return;
      }
    }
  }

  private void goTo(int index, KeyboardEvent event) {
    event.preventDefault();
    if (index >= 0 && index < chart.parameterCount()) {
      open(index);
    }
  }

  private void apply() {
    String text = field.getValue().strip().replace('\u2212', '-');
    double value = Numbers.isNumber(text) ? Numbers.parse(text) : Double.NaN;
    if (Math.abs(value) <= LARGEST) {
      set(value);
    } else {
      Dom.invalid(field, true);
      status.complain(
          "The "
              + name.getInnerText()
              + " must be a number such as -0.5, at most 1e100 in size;"
              + " it stays as it is");
    }
  }

  private void set(double value) {
    int changed = parameter;
    close();
    canvas.focus();
    status.attempt(NetworkPanel.UNCHANGED, () -> edits.set(changed, value));
  }
}
