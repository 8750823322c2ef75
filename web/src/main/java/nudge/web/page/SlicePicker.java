package nudge.web.page;

import java.util.List;
import nudge.data.Dataset;
import nudge.playground.Playground;
import nudge.text.Setting;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import nudge.web.protocol.Slice;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/**
 * Where predictions are looked at: along the only input or over the only two; of more inputs over
 * any two of them if somebody asks for it, with the others held at numbers that can be seen and
 * changed. At first these are the means.
 */
final class SlicePicker {
  private static final Setting ANY = new Setting("held", 0, -1e12, 1e12);

  private final HTMLElement box = Dom.byId("slice");
  private final HTMLElement mapBox = Dom.byId("slice-map-box");
  private final HTMLInputElement map = Dom.byId("slice-map");
  private final HTMLElement axes = Dom.byId("slice-axes");
  private final HTMLSelectElement acrossList = Dom.byId("slice-across");
  private final HTMLSelectElement upList = Dom.byId("slice-up");
  private final HTMLElement outputField = Dom.byId("slice-output-field");
  private final HTMLSelectElement outputList = Dom.byId("slice-output");
  private final HTMLElement heldBox = Dom.byId("slice-held");
  private final HTMLElement heldFields = Dom.byId("slice-held-fields");
  private final HTMLElement atRow = Dom.byId("slice-row");
  private final Status status;
  private final Runnable changed;
  private Playground playground;
  private List<String> inputs = List.of();
  private List<String> outputs = List.of();
  private int across;
  private int up = 1;
  private double[] held = {};

  /** Whether they are still the means, which follow the rows. */
  private boolean heldAtMeans = true;

  private int row = -1;
  private Slice slice;

  /**
   * @param changed hears when something else is to be looked at
   */
  SlicePicker(Status status, Runnable changed) {
    this.status = status;
    this.changed = changed;
    Dom.onChange(map, this::again);
    Dom.onChange(outputList, this::again);
    Dom.onChange(acrossList, () -> turn(acrossList.getSelectedIndex(), up));
    Dom.onChange(upList, () -> turn(across, upList.getSelectedIndex()));
    Dom.onClick(Dom.byId("slice-means"), this::holdMeans);
    Dom.onClick(atRow, this::holdRow);
  }

  /** Null if there is nothing between rows to look at, or nobody wants to. */
  Slice slice() {
    return slice;
  }

  /** Whether what is looked at can be changed, which takes room. */
  boolean hasControls() {
    return !heldBox.isHidden();
  }

  void show(Playground changedOne) {
    playground = changedOne;
    Dataset data = playground.table();
    List<String> ins = Held.names(data);
    List<String> outs = playground.outputNames();
    boolean sameInputs = ins.equals(inputs);
    if (!sameInputs) {
      inputs = ins;
      across = 0;
      up = 1;
      heldAtMeans = true;
      fill(acrossList, inputs);
      fill(upList, inputs);
    }
    if (!outs.equals(outputs)) {
      outputs = outs;
      fill(outputList, outputs);
    }
    if (heldAtMeans) {
      held = Held.means(data);
    }
    refresh();
  }

  private static void fill(HTMLSelectElement list, List<String> names) {
    list.clear();
    for (int i = 0; i < names.size(); i++) {
      Dom.option(list, Integer.toString(i), names.get(i));
    }
  }

  /** The row that somebody has picked, whose numbers can be held; -1 for none. */
  void pick(int picked) {
    row = picked;
    atRow.setHidden(row < 0);
    Dom.setText(atRow, "Row " + Thousands.of(row + 1));
  }

  private void again() {
    refresh();
    changed.run();
  }

  private void refresh() {
    boolean suited = Slice.suits(playground.table());
    boolean many = suited && inputs.size() > 2;
    Slice fresh = suited && (!many || map.isChecked()) ? fresh() : null;
    slice = fresh == null ? null : fresh.steady(slice);
    boolean others = many && slice != null;
    mapBox.setHidden(!many);
    axes.setHidden(!others);
    heldBox.setHidden(!others);
    outputField.setHidden(slice == null || outputs.size() == 1);
    box.setHidden(slice == null || !many && outputs.size() == 1);
    if (others) {
      acrossList.setSelectedIndex(across);
      upList.setSelectedIndex(up);
      fillHeld();
    }
  }

  private Slice fresh() {
    int output = Math.max(0, outputList.getSelectedIndex());
    return inputs.size() == 1
        ? Slice.line(playground, output)
        : Slice.plane(playground, output, across, up, held);
  }

  /** An input cannot lie across and upwards at once: the other one takes the place it has left. */
  private void turn(int toAcross, int toUp) {
    int oldAcross = across;
    across = toAcross == toUp && toAcross == oldAcross ? up : toAcross;
    up = toAcross == toUp && toAcross != oldAcross ? oldAcross : toUp;
    again();
  }

  private void fillHeld() {
    heldFields.clear();
    for (int i = 0; i < held.length; i++) {
      if (i != across && i != up) {
        heldFields.appendChild(heldField(i));
      }
    }
  }

  private HTMLElement heldField(int input) {
    HTMLElement label = Dom.create("label", "field");
    HTMLElement name = Dom.create("span", "label");
    name.setInnerText(inputs.get(input) + " at");
    HTMLInputElement field = Dom.create("input", "");
    field.setAttribute("inputmode", "text");
    field.setAttribute("autocomplete", "off");
    field.setAttribute("data-testid", "held-" + inputs.get(input));
    label.appendChild(name);
    label.appendChild(field);
    NumberField.of(field, ANY, status, value -> hold(input, value)).show(held[input]);
    return label;
  }

  /** The fields stay, since somebody may be on the way to the next one. */
  private void hold(int input, double value) {
    held = held.clone();
    held[input] = value;
    heldAtMeans = false;
    status.clear();
    slice = fresh().steady(slice);
    changed.run();
  }

  private void holdMeans() {
    held = Held.means(playground.table());
    heldAtMeans = true;
    again();
  }

  private void holdRow() {
    held = playground.table().inputs(row);
    heldAtMeans = false;
    again();
  }
}
