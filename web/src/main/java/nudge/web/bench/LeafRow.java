package nudge.web.bench;

import nudge.text.Numbers;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A leaf's number as a slider and as a field, always the same in both. */
final class LeafRow {
  private static final int STEPS = 500;

  /** Who is told of a leaf's number. */
  interface Listener {
    /** It is being changed. */
    void moving(String name, double number);

    /**
     * The change is over.
     *
     * @param slid whether it may be a part of a longer one
     */
    void moved(String name, boolean slid);

    void refused(String sentence);
  }

  private final String name;
  private final Listener listener;
  private final HTMLInputElement slider = Dom.create("input", "");
  private final HTMLInputElement field = Dom.create("input", "");
  private double range;

  LeafRow(String name, double number, HTMLElement parent, Listener listener) {
    this.name = name;
    this.listener = listener;
    HTMLElement row = Dom.create("div", "bench-leaf");
    HTMLElement label = Dom.create("span", "label");
    Dom.setText(label, name);
    slider.setAttribute("type", "range");
    slider.setAttribute("aria-label", name);
    slider.setAttribute("data-testid", "bench-slider-" + name);
    field.setAttribute("inputmode", "decimal");
    field.setAttribute("autocomplete", "off");
    field.setAttribute("aria-label", name + ", number");
    field.setAttribute("data-testid", "bench-field-" + name);
    row.appendChild(label);
    row.appendChild(slider);
    row.appendChild(field);
    parent.appendChild(row);
    show(number);
    Dom.onInput(slider, () -> listener.moving(name, Numbers.parse(slider.getValue())));
    Dom.onChange(slider, () -> listener.moved(name, true));
    Dom.onChange(field, this::typed);
  }

  private void typed() {
    String text = field.getValue();
    boolean usable = Numbers.isNumber(text) && Math.abs(Numbers.parse(text)) <= Double.MAX_VALUE;
    Dom.invalid(field, !usable);
    if (usable) {
      listener.moving(name, Numbers.parse(text));
      listener.moved(name, false);
    } else {
      listener.refused(name + " needs a number, such as 0.5 or -2e3");
    }
  }

  String name() {
    return name;
  }

  /** How much a leaf changes for a pixel that it is dragged. */
  double perPixel() {
    return range / STEPS;
  }

  void show(double number) {
    if (range < Math.abs(number) || range == 0) {
      range = niceAbove(Math.max(1, 1.5 * Math.abs(number)));
      slider.setAttribute("min", Numbers.format(-range));
      slider.setAttribute("max", Numbers.format(range));
      slider.setAttribute("step", Numbers.format(range / STEPS));
    }
    String text = Numbers.format(number);
    Dom.invalid(field, false);
    if (!field.getValue().equals(text)) {
      field.setValue(text);
    }
    if (!Dom.isFocused(slider)) {
      slider.setValue(text);
    }
  }

  /** The least of 1, 2, 5, 10, 20, … that is not below. */
  static double niceAbove(double least) {
    double power = 1;
    while (10 * power <= least) {
      power *= 10;
    }
    return least <= power
        ? power
        : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
  }
}
