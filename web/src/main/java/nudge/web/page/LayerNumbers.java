package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.training.RowNumbers;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** The units of one layer inside a row, behind a fold; they come to be when it is opened. */
final class LayerNumbers {
  /** A layer with more units is closed at first. */
  private static final int FEW = 16;

  private final HTMLElement element = Dom.create("details", "");
  private final int layer;
  private final List<String> inputs;
  private final List<String> names;
  private List<UnitTerms> units;

  /**
   * @param inputs what the layer's inputs are called
   * @param names what its units are called
   * @param opened hears when figures are there that have no numbers yet
   */
  LayerNumbers(String title, int layer, List<String> inputs, List<String> names, Runnable opened) {
    this.layer = layer;
    this.inputs = inputs;
    this.names = names;
    HTMLElement summary = Dom.create("summary", "");
    summary.setInnerText(title);
    element.appendChild(summary);
    if (names.size() <= FEW) {
      element.setAttribute("open", "");
      build(opened);
    }
    element.addEventListener(
        "toggle",
        event -> {
          build(opened);
          opened.run();
        });
  }

  HTMLElement element() {
    return element;
  }

  private void build(Runnable opened) {
    if (units != null) {
      return;
    }
    NumberTable table =
        new NumberTable(
            "Units of this layer", "unit", "sum z", "a = f(z)", "da/dz", "dL/da", "dL/dz");
    units = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      units.add(new UnitTerms(table, layer, i, names.get(i), inputs, opened));
    }
    element.appendChild(table.element());
  }

  void show(RowNumbers numbers) {
    if (units != null && element.hasAttribute("open")) {
      for (UnitTerms unit : units) {
        unit.show(numbers);
      }
    }
  }
}
