package nudge.web.page;

import java.util.function.IntConsumer;
import nudge.data.Dataset;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** The rows of the largest losses, the worst first; a click picks one. */
final class WorstRows {
  private static final int MOST = 10;
  private static final int MOST_INPUTS = 2;

  private final HTMLElement list = Dom.byId("worst-rows");
  private final HTMLElement[] entries = new HTMLElement[MOST];
  private final HTMLElement[] buttons = new HTMLElement[MOST];
  private final HTMLElement[] names = new HTMLElement[MOST];
  private final HTMLElement[] losses = new HTMLElement[MOST];
  private int[] rows = {};
  private int picked = -1;

  WorstRows(IntConsumer pick) {
    for (int i = 0; i < MOST; i++) {
      int place = i;
      HTMLElement button = Dom.create("button", "");
      buttons[i] = button;
      button.setAttribute("type", "button");
      button.setAttribute("data-testid", "worst-" + (i + 1));
      names[i] = Dom.create("span", "");
      losses[i] = Dom.create("b", "");
      button.appendChild(names[i]);
      button.appendChild(losses[i]);
      Dom.onClick(button, () -> pick.accept(rows[place]));
      entries[i] = Dom.create("li", "");
      entries[i].appendChild(button);
      list.appendChild(entries[i]);
    }
  }

  /**
   * @param ofRows the losses of all rows
   * @param targets row after row; the sign of a row's first gives it shape and colour
   */
  void write(double[] ofRows, Dataset data, double[] targets, boolean[] heldOut) {
    int outputs = targets.length / data.rows();
    rows = Worst.of(ofRows, MOST);
    for (int i = 0; i < MOST; i++) {
      entries[i].setHidden(i >= rows.length);
      if (i < rows.length) {
        int row = rows[i];
        names[i].setClassName(targets[row * outputs] > 0 ? "positive" : "negative");
        Dom.setText(names[i], name(data, row) + (heldOut[row] ? ", test" : ""));
        Dom.figure(losses[i], Rounded.text(ofRows[row]), Numbers.format(ofRows[row]));
      }
    }
    mark();
  }

  /** Such as "row 66 (0.94, −0.2)"; with many inputs only the row. */
  private static String name(Dataset data, int row) {
    StringBuilder name = new StringBuilder("row ").append(Thousands.of(row + 1));
    double[] inputs = data.inputs(row);
    for (int i = 0; i < inputs.length && inputs.length <= MOST_INPUTS; i++) {
      name.append(i == 0 ? " (" : ", ").append(Rounded.text(inputs[i]));
    }
    return name.append(inputs.length <= MOST_INPUTS ? ")" : "").toString();
  }

  void pick(int row) {
    picked = row;
    mark();
  }

  private void mark() {
    for (int i = 0; i < rows.length; i++) {
      buttons[i].setAttribute("aria-pressed", Boolean.toString(rows[i] == picked));
    }
  }
}
