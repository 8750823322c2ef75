package nudge.web.bench;

import java.util.List;
import java.util.function.IntConsumer;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** From the result over its derivatives to the one whose graph is shown, and the way back. */
final class DerivativePath {
  private final HTMLElement path = Dom.byId("bench-path");
  private final IntConsumer chosen;

  /**
   * @param chosen hears after how many derivatives what is to be shown comes
   */
  DerivativePath(IntConsumer chosen) {
    this.chosen = chosen;
  }

  /**
   * @param names of the result and its derivatives; a result alone is no way
   */
  void show(List<String> names) {
    path.setHidden(names.size() < 2);
    path.setInnerText("");
    for (int i = 0; i < names.size(); i++) {
      int length = i;
      HTMLElement button = Dom.create("button", "");
      button.setAttribute("type", "button");
      Dom.setText(button, names.get(i));
      if (i == names.size() - 1) {
        button.setAttribute("aria-current", "step");
      }
      Dom.onClick(button, () -> chosen.accept(length));
      path.appendChild(button);
    }
  }
}
