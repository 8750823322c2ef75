package nudge.web.page;

import nudge.nn.Activation;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Activations to choose from, and what a person has typed among them. */
final class Activations {
  private Activations() {}

  static void offer(HTMLSelectElement select) {
    for (String id : Activation.ids()) {
      Dom.option(select, id, id);
    }
  }

  /** Shows one as chosen, and offers it from then on if it was not. */
  static void choose(HTMLSelectElement select, String id) {
    select.setValue(id);
    if (!id.equals(select.getValue())) {
      Dom.option(select, id, id);
      select.setValue(id);
    }
  }
}
