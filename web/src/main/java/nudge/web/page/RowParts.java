package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.FormulaLoss;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.training.RowNumbers;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** The inside of a row as a person sees it, from what the network reads to the loss. */
final class RowParts {
  private final HTMLElement[][] inputs;
  private final HTMLElement[][] outputs;
  private final List<LayerNumbers> layers = new ArrayList<>();
  private final HTMLElement loss = Dom.create("span", "figure");

  /**
   * @param opened hears when figures are there that have no numbers yet
   */
  RowParts(HTMLElement place, Playground playground, Runnable opened) {
    List<String> before = playground.inputNames();
    NumberTable read = new NumberTable("What the network reads", "input", "x");
    inputs = rows(read, before, 1);
    place.clear().appendChild(section("Inputs, as the network reads them", read));
    List<LayerShape> shapes = playground.network().layers();
    for (int i = 0; i < shapes.size(); i++) {
      boolean last = i == shapes.size() - 1;
      List<String> names = last ? playground.outputNames() : unitNames(shapes.get(i).units());
      String activation = shapes.get(i).activation().id();
      String title = (last ? "Outputs" : "Layer " + (i + 1)) + ", f is " + activation;
      layers.add(new LayerNumbers(title, i, before, names, opened));
      place.appendChild(layers.get(i).element());
      before = names;
    }
    NumberTable wrong =
        new NumberTable("Loss of the outputs", "output", "prediction y", "target t", "dL/dy");
    outputs = rows(wrong, before, 3);
    place.appendChild(lossSection(playground, wrong));
  }

  private static List<String> unitNames(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add("unit " + i);
    }
    return names;
  }

  private static HTMLElement[][] rows(NumberTable table, List<String> names, int figures) {
    HTMLElement[][] rows = new HTMLElement[names.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = table.row(names.get(i), figures);
    }
    return rows;
  }

  private static HTMLElement section(String title, NumberTable table) {
    HTMLElement summary = Dom.create("summary", "");
    summary.setInnerText(title);
    HTMLElement section = Dom.create("details", "");
    section.setAttribute("open", "");
    section.appendChild(summary);
    section.appendChild(table.element());
    return section;
  }

  private HTMLElement lossSection(Playground playground, NumberTable table) {
    HTMLElement formula = Dom.create("p", "note");
    formula.setInnerText(
        "L = " + formula(playground) + (outputs.length > 1 ? ", summed" : "") + " = ");
    loss.setAttribute("data-testid", "row-loss");
    formula.appendChild(loss);
    HTMLElement section = section("Loss L of this row", table);
    section.appendChild(formula);
    return section;
  }

  private static String formula(Playground playground) {
    return playground.learning().loss().function() instanceof FormulaLoss typed
        ? typed.formula().text()
        : Dom.titleOfChosen(Dom.byId("loss-function"));
  }

  void show(RowNumbers numbers) {
    for (int i = 0; i < inputs.length; i++) {
      NumberTable.fill(inputs[i], numbers.input(i));
    }
    for (LayerNumbers layer : layers) {
      layer.show(numbers);
    }
    for (int i = 0; i < outputs.length; i++) {
      RowNumbers.OutputNumbers output = numbers.output(i);
      NumberTable.fill(outputs[i], output.prediction(), output.target(), output.gradient());
    }
    Dom.figure(loss, Rounded.text(numbers.loss()), Numbers.format(numbers.loss()));
  }
}
