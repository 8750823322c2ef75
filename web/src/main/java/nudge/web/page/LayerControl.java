package nudge.web.page;

import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.playground.Limits;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** One layer's controls under its units: what they do, and how many there are. */
final class LayerControl {
  private static final String TYPED = "typed\u2026";

  private final HTMLElement element = Dom.create("div", "layer");
  private final HTMLSelectElement select = Dom.create("select", "");
  private final HTMLInputElement formula = Dom.create("input", "");
  private final HTMLElement count = Dom.create("span", "");
  private final HTMLButtonElement less = Dom.create("button", "");
  private final HTMLButtonElement more = Dom.create("button", "");
  private final int layer;
  private final boolean output;
  private final NetworkEdits edits;
  private final Status status;
  private LayerShape shown;

  /**
   * @param output whether it is the last layer, whose units the table decides on
   */
  LayerControl(int layer, boolean output, NetworkEdits edits, Status status) {
    this.layer = layer;
    this.output = output;
    this.edits = edits;
    this.status = status;
    String name = output ? "the output" : "layer " + (layer + 1);
    Activations.offer(select);
    Dom.option(select, TYPED, TYPED);
    label(select, "Activation of " + name, "layer-activation-" + (layer + 1));
    label(formula, "Activation of " + name + ", a formula of x", "layer-formula-" + (layer + 1));
    formula.setAttribute("autocomplete", "off");
    formula.setAttribute("spellcheck", "false");
    formula.setMaxLength(Limits.FORMULA);
    element.appendChild(select);
    element.appendChild(formula);
    element.appendChild(units(name));
    Dom.onChange(select, this::choose);
    Dom.onChange(formula, () -> activate(formula.getValue().strip()));
    Dom.onKey(formula, this::key);
  }

  private HTMLElement units(String name) {
    HTMLElement units = Dom.create("div", "units");
    if (!output) {
      button(less, "\u2212", "One unit less in " + name, "units-less-" + (layer + 1), -1);
      button(more, "+", "One unit more in " + name, "units-more-" + (layer + 1), 1);
      units.appendChild(less);
    }
    units.appendChild(count);
    if (!output) {
      units.appendChild(more);
    }
    return units;
  }

  private void button(HTMLButtonElement button, String sign, String name, String id, int by) {
    button.setAttribute("type", "button");
    button.setInnerText(sign);
    label(button, name, id);
    Dom.onClick(
        button, () -> status.attempt(NetworkPanel.UNCHANGED, () -> edits.resize(layer, by)));
  }

  private static void label(HTMLElement control, String name, String testId) {
    control.setAttribute("aria-label", name);
    control.setAttribute("title", name);
    control.setAttribute("data-testid", testId);
  }

  HTMLElement element() {
    return element;
  }

  void show(LayerShape shape) {
    if (shown == null || !shown.activation().equals(shape.activation())) {
      close(shape.activation());
    }
    shown = shape;
    String units = Integer.toString(shape.units());
    Dom.setText(count, !output ? units : shape.units() == 1 ? "output" : units + " outputs");
    less.setDisabled(shape.units() <= 1);
    more.setDisabled(shape.units() >= Limits.UNITS);
  }

  private void choose() {
    if (!select.getValue().equals(TYPED)) {
      activate(select.getValue());
      return;
    }
    formula.setValue(shown.activation().id());
    typing(true);
    formula.focus();
    formula.select();
  }

  private void activate(String text) {
    try {
      if (!text.equals(shown.activation().id())) {
        edits.activate(layer, text);
      }
      close(shown.activation());
      status.clear();
    } catch (InvalidInput e) {
      Dom.invalid(formula, true);
      status.complain("The activation was not changed: " + e.reason());
    }
  }

  /** Enter in a field that did not change says nothing else; Escape gives up what was typed. */
  private void key(KeyboardEvent event) {
    boolean unchanged = formula.getValue().equals(shown.activation().id());
    if (event.getKey().equals("Escape") || event.getKey().equals("Enter") && unchanged) {
      event.preventDefault();
      formula.setValue(shown.activation().id());
      close(shown.activation());
      status.clear();
      select.focus();
    }
  }

  private void close(Activation activation) {
    Dom.invalid(formula, false);
    typing(false);
    Activations.choose(select, activation.id());
  }

  private void typing(boolean now) {
    formula.setHidden(!now);
    select.setHidden(now);
  }
}
