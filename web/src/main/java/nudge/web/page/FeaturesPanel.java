package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Features;
import nudge.data.Normalization;
import nudge.playground.Playground;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * What the network reads of a row: the usual features to tick, any formula to type, one a line, and
 * how all of them are brought to one size.
 */
final class FeaturesPanel implements Panel {
  private static final String UNCHANGED = "The inputs were not changed";

  private final HTMLElement choices = Dom.byId("feature-choices");
  private final HTMLTextAreaElement typed = Dom.byId("feature-formulas");
  private final HTMLSelectElement normalization = Dom.byId("normalization");
  private final List<HTMLInputElement> boxes = new ArrayList<>();
  private final Store store;
  private final Status status;

  /** What there is to tick; empty until it was shown. */
  private List<String> usual = List.of();

  FeaturesPanel(Store store, Status status) {
    this.store = store;
    this.status = status;
    Dom.onChange(typed, this::take);
    Dom.onInput(typed, () -> Dom.invalid(typed, false));
    Dom.onChange(normalization, this::normalize);
  }

  private void take() {
    List<String> lines = new ArrayList<>();
    String text = typed.getValue();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        String line = text.substring(start, i).strip();
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    change(lines);
  }

  private void toggle(String feature) {
    List<String> changed = chosen(store.playground());
    if (!changed.remove(feature)) {
      changed.add(feature);
    }
    change(changed);
  }

  private void change(List<String> formulas) {
    try {
      if (formulas.isEmpty()) {
        throw new InvalidInput("the network has to read something; tick or type one at least");
      }
      Playground playground = store.playground();
      boolean plain = formulas.equals(names(playground));
      Features features = plain ? Features.INPUTS : new Features(formulas);
      store.goOn(
          store.isUntouched()
              ? playground.afresh(features)
              : playground.reading(features, store.present()));
      Dom.invalid(typed, false);
      status.clear();
    } catch (InvalidInput e) {
      Dom.invalid(typed, true);
      status.complain(UNCHANGED + ": " + e.reason());
    }
    show(store.playground());
  }

  private void normalize() {
    Normalization chosen = Normalization.values()[normalization.getSelectedIndex()];
    status.attempt(
        UNCHANGED,
        () -> {
          Playground playground = store.playground();
          store.edit(playground.with(playground.preparation().with(chosen)));
        });
    show(store.playground());
  }

  /** The input columns as they are, by the names that they have in formulas. */
  private static List<String> names(Playground playground) {
    List<String> names = new ArrayList<>();
    playground.table().columns().stream()
        .filter(column -> !column.isTarget())
        .forEach(column -> names.add(Features.identifier(column.name())));
    return names;
  }

  private static List<String> chosen(Playground playground) {
    List<String> formulas = playground.preparation().features().formulas();
    return formulas.isEmpty() ? names(playground) : new ArrayList<>(formulas);
  }

  @Override
  public void show(Playground playground) {
    List<String> formulas = chosen(playground);
    offer(playground.usualFeatures());
    for (int i = 0; i < boxes.size(); i++) {
      boxes.get(i).setChecked(formulas.contains(usual.get(i)));
    }
    if (typed.getAttribute("aria-invalid") == null && !Dom.isFocused(typed)) {
      typed.setValue(String.join("\n", formulas));
    }
    normalization.setSelectedIndex(playground.preparation().normalization().ordinal());
  }

  private void offer(List<String> features) {
    if (features.equals(usual)) {
      return;
    }
    usual = features;
    boxes.clear();
    choices.clear();
    for (String feature : features) {
      HTMLElement label = Dom.create("label", "check");
      HTMLInputElement box = Dom.create("input", "");
      box.setType("checkbox");
      Dom.onChange(box, () -> toggle(feature));
      label.appendChild(box);
      label.appendChild(Dom.document().createTextNode(feature));
      choices.appendChild(label);
      boxes.add(box);
    }
  }
}
