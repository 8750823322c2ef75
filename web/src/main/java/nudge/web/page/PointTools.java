package nudge.web.page;

import nudge.data.Column;
import nudge.data.Dataset;
import nudge.text.Numbers;
import nudge.text.Setting;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The tools beside a chart with points, and what a new point says of its target. */
final class PointTools {
  /** More classes are chosen from a list. */
  private static final int MOST_SWATCHES = 3;

  private static final Setting VALUE = new Setting("value", 1, -1e9, 1e9);

  private final HTMLElement box = Dom.byId("point-tools");
  private final HTMLElement target = Dom.byId("point-target");
  private final HTMLElement swatches = Dom.byId("point-swatches");
  private final HTMLSelectElement list = Dom.byId("point-class");
  private final HTMLElement valueField = Dom.byId("point-value-field");
  private final NumberField field;
  private final Runnable changed;
  private Tool tool = Tool.LOOK;
  private Axes shown;
  private Column column;

  /** What a new point may say of its target at a click; empty if that is any number. */
  private double[] choices = {};

  private double value = 1;

  /**
   * @param changed hears when another tool is taken
   */
  PointTools(Status status, Runnable changed) {
    this.changed = changed;
    HTMLInputElement input = Dom.byId("point-value");
    field = NumberField.of(input, VALUE, status, this::choose);
    for (Tool each : Tool.values()) {
      Dom.onClick(button(each), () -> take(each));
    }
    Dom.onChange(list, () -> choose(choices[list.getSelectedIndex()]));
  }

  private static HTMLElement button(Tool tool) {
    return Dom.byId("tool-" + tool.id());
  }

  Tool tool() {
    return tool;
  }

  /** What the target's cell of a new row holds. */
  double value() {
    return value;
  }

  void take(Tool other) {
    tool = other;
    for (Tool each : Tool.values()) {
      button(each).setAttribute("aria-pressed", Boolean.toString(each == other));
    }
    showTarget();
    changed.run();
  }

  private void showTarget() {
    target.setHidden(!tool.draws() || shown == null || shown.targetIsUp());
  }

  /** For points of these axes; null if there are none to draw. */
  void show(Dataset data, Axes axes) {
    boolean same = shown != null && axes != null && shown.positive() == axes.positive();
    shown = axes;
    box.setHidden(axes == null);
    if (axes == null) {
      if (tool != Tool.LOOK) {
        take(Tool.LOOK);
      }
      return;
    }
    Column now = data.columns().get(axes.target());
    if (!same || !now.equals(column)) {
      column = now;
      choices = Choices.of(data, axes.target(), MOST_SWATCHES);
      fillChoices();
      choose(now.isClass() ? axes.positive() : readable(Choices.largest(data, axes.target())));
    }
    showTarget();
  }

  /** To three digits: it stands in a field, to be changed. */
  private static double readable(double value) {
    double unit = 1;
    while (unit < 1e6 && Math.abs(value) * unit < 100) {
      unit *= 10;
    }
    return Math.floor(value * unit + 0.5) / unit;
  }

  private void fillChoices() {
    boolean few = choices.length <= MOST_SWATCHES;
    swatches.clear();
    list.clear();
    for (double choice : choices) {
      if (few) {
        swatches.appendChild(swatch(choice));
      } else {
        Dom.option(list, Numbers.format(choice), column.text(choice));
      }
    }
    swatches.setHidden(!few || choices.length == 0);
    list.setHidden(few);
    valueField.setHidden(column.isClass());
  }

  private HTMLElement swatch(double choice) {
    boolean positive = column.isClass() ? (int) choice == shown.positive() : choice > 0;
    HTMLElement swatch = Dom.create("button", positive ? "positive" : "negative");
    swatch.setAttribute("type", "button");
    swatch.setAttribute("data-testid", "point-" + column.text(choice));
    swatch.appendChild(Dom.document().createTextNode(column.text(choice)));
    swatch.setAttribute("aria-label", column.name() + " " + column.text(choice));
    Dom.onClick(swatch, () -> choose(choice));
    return swatch;
  }

  private void choose(double chosen) {
    value = chosen;
    field.show(value);
    for (int i = 0; i < swatches.getChildNodes().getLength(); i++) {
      HTMLElement swatch = (HTMLElement) swatches.getChildNodes().get(i);
      swatch.setAttribute("aria-pressed", Boolean.toString(choices[i] == chosen));
    }
    for (int i = 0; i < choices.length && column.isClass(); i++) {
      if (choices[i] == chosen) {
        list.setSelectedIndex(i);
      }
    }
  }
}
