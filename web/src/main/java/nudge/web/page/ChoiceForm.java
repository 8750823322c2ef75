package nudge.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Setting;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/**
 * A choice among kinds of anything: a list of the kinds, and a field for each setting of the chosen
 * one. The names and explanations of both stand in index.html.
 *
 * @param <T> the thing
 */
final class ChoiceForm<T extends Choice> {
  /** Hears of every choice that can be made. */
  interface Listener<T> {
    void chosen(T changed);
  }

  private final Choices<T> choices;
  private final HTMLSelectElement kinds;
  private final HTMLElement settings;
  private final HTMLElement formula;
  private final Status status;
  private final Listener<T> listener;
  private final List<NumberField> fields = new ArrayList<>();
  private T shown;

  /**
   * @param id of the list of kinds; beside it are an element for the fields, {@code -settings}, and
   *     one that tells the formula, {@code -formula}
   */
  ChoiceForm(String id, Choices<T> choices, Status status, Listener<T> listener) {
    this.choices = choices;
    this.kinds = Dom.byId(id);
    this.settings = Dom.byId(id + "-settings");
    this.formula = Dom.byId(id + "-formula");
    this.status = status;
    this.listener = listener;
    Dom.onChange(kinds, this::chooseKind);
  }

  /** A kind that is not among the choices is shown by its name. */
  void show(T choice) {
    if (shown == null || !shown.id().equals(choice.id())) {
      kinds.setValue(choice.id());
      Dom.setText(formula, Dom.titleOfChosen(kinds));
      makeFields(choice.id());
    }
    kinds.setValue(choice.id());
    shown = choice;
    double[] numbers = choice.settings();
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).show(numbers[i]);
    }
  }

  private void makeFields(String kind) {
    settings.setInnerText("");
    fields.clear();
    List<Setting> offered = offered(kind);
    for (int i = 0; i < offered.size(); i++) {
      int place = i;
      Setting setting = offered.get(i);
      fields.add(
          NumberField.of(
              fieldOf(setting.name()), setting, status, value -> chooseNumber(place, value)));
    }
  }

  private List<Setting> offered(String kind) {
    return choices.ids().contains(kind) ? choices.settings(kind) : List.of();
  }

  private HTMLInputElement fieldOf(String name) {
    HTMLElement word = Dom.byId("word-" + name);
    HTMLElement label = Dom.create("label", "field");
    HTMLElement caption = Dom.create("span", "label");
    HTMLInputElement field = Dom.create("input", "");
    String id = kinds.getAttribute("id") + "-" + name;
    caption.setInnerText(word.getAttribute("data-label"));
    label.setTitle(word.getAttribute("title"));
    field.setAttribute("id", id);
    field.setAttribute("data-testid", id);
    field.setAttribute("inputmode", "decimal");
    field.setAttribute("autocomplete", "off");
    label.appendChild(caption);
    label.appendChild(field);
    settings.appendChild(label);
    return field;
  }

  /** Another kind takes over what was chosen under the same name, if it was not the usual. */
  private void chooseKind() {
    String kind = kinds.getValue();
    if (!choices.ids().contains(kind)) {
      return;
    }
    List<Setting> offered = choices.settings(kind);
    List<Setting> before = offered(shown.id());
    double[] numbers = choices.usual(kind).settings();
    for (int i = 0; i < offered.size(); i++) {
      for (int j = 0; j < before.size(); j++) {
        double had = shown.settings()[j];
        if (before.get(j).name().equals(offered.get(i).name()) && had != before.get(j).usual()) {
          numbers[i] = had;
        }
      }
    }
    listener.chosen(choices.make(kind, numbers));
  }

  private void chooseNumber(int place, double value) {
    double[] numbers = Arrays.copyOf(shown.settings(), fields.size());
    numbers[place] = value;
    listener.chosen(choices.make(shown.id(), numbers));
  }
}
