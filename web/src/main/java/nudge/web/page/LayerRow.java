package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.LayerShape;
import nudge.playground.Limits;
import nudge.playground.Playground;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What can be changed of each layer, in columns under those of the picture. */
final class LayerRow {
  private final HTMLElement row = Dom.byId("layer-row");
  private final HTMLButtonElement add = Dom.byId("add-layer");
  private final HTMLButtonElement remove = Dom.byId("remove-layer");
  private final HTMLElement count = Dom.byId("layer-count");
  private final List<LayerControl> controls = new ArrayList<>();
  private final NetworkEdits edits;
  private final Status status;

  LayerRow(NetworkEdits edits, Status status) {
    this.edits = edits;
    this.status = status;
    Dom.onClick(add, () -> status.attempt(NetworkPanel.UNCHANGED, edits::addLayer));
    Dom.onClick(remove, () -> status.attempt(NetworkPanel.UNCHANGED, edits::removeLayer));
  }

  void show(Playground playground) {
    List<LayerShape> layers = playground.network().layers();
    if (controls.size() != layers.size()) {
      fill(layers.size());
    }
    for (int i = 0; i < layers.size(); i++) {
      controls.get(i).show(layers.get(i));
    }
    Dom.setText(count, Integer.toString(layers.size() - 1));
    add.setDisabled(layers.size() >= Limits.LAYERS);
    remove.setDisabled(layers.size() == 1);
  }

  private void fill(int layers) {
    controls.clear();
    row.clear();
    HTMLElement inputs = Dom.create("div", "layer");
    inputs.setInnerText("inputs");
    row.appendChild(inputs);
    for (int i = 0; i < layers; i++) {
      LayerControl control = new LayerControl(i, i == layers - 1, edits, status);
      controls.add(control);
      row.appendChild(control.element());
    }
  }
}
