package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.training.RowNumbers;
import nudge.training.RowNumbers.Term;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** One unit of a row: its figures in a line, and under it, once opened, what its sum is made of. */
final class UnitTerms {
  private static final int COLUMNS = 6;

  private final HTMLElement door = Dom.create("button", "fold");
  private final int layer;
  private final int unit;
  private final String name;
  private final List<String> inputs;
  private final HTMLElement[] figures;
  private final HTMLElement content = Dom.create("div", "terms");
  private final HTMLElement under;
  private List<HTMLElement[]> terms;
  private boolean open;

  /**
   * @param inputs what the layer's inputs are called
   * @param opened hears when figures are there that have no numbers yet
   */
  UnitTerms(
      NumberTable table, int layer, int unit, String name, List<String> inputs, Runnable opened) {
    this.layer = layer;
    this.unit = unit;
    this.name = name;
    this.inputs = inputs;
    door.setAttribute("type", "button");
    door.setAttribute("aria-expanded", "false");
    door.setInnerText(name);
    figures = table.row(door, COLUMNS - 1);
    under = table.wide(content, COLUMNS);
    under.setHidden(true);
    Dom.onClick(door, () -> fold(opened));
  }

  private void fold(Runnable opened) {
    open = !open;
    door.setAttribute("aria-expanded", Boolean.toString(open));
    under.setHidden(!open);
    if (open && terms == null) {
      build();
    }
    opened.run();
  }

  private void build() {
    NumberTable table =
        new NumberTable("Sum of " + name, "z is the sum of", "w", "× input", "= w·x", "dL/dw");
    terms = new ArrayList<>();
    terms.add(table.row("bias", COLUMNS - 2));
    for (String input : inputs) {
      terms.add(table.row(input, COLUMNS - 2));
    }
    content.appendChild(table.element());
  }

  void show(RowNumbers numbers) {
    RowNumbers.UnitNumbers shown = numbers.unit(layer, unit);
    NumberTable.fill(
        figures,
        shown.sum(),
        shown.activation(),
        shown.slope(),
        shown.activationGradient(),
        shown.sumGradient());
    if (open) {
      List<Term> now = numbers.terms(layer, unit);
      for (int i = 0; i < terms.size(); i++) {
        Term term = now.get(i);
        NumberTable.fill(
            terms.get(i), term.weight(), term.input(), term.product(), term.gradient());
      }
    }
  }
}
