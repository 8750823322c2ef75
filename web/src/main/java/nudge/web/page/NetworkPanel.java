package nudge.web.page;

import java.util.List;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import nudge.web.chart.NetworkChart;
import nudge.web.chart.Palette;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import nudge.web.protocol.Request;
import nudge.web.protocol.UnitGrid;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/**
 * The network: its shape, activation and seed, a picture with the present weights and with what
 * every unit gives, and the controls of each layer below it.
 */
final class NetworkPanel implements Panel {
  static final String UNCHANGED = "The network was not changed";

  private static final String MIXED = "mixed";

  private final HTMLElement summary = Dom.byId("network-summary");
  private final HTMLInputElement shape = Dom.byId("network-shape");
  private final HTMLSelectElement activation = Dom.byId("activation");
  private final HTMLInputElement seed = Dom.byId("seed");
  private final HTMLCanvasElement canvas = Dom.byId("network-chart");
  private final NetworkChart chart = new NetworkChart(canvas);
  private final Store store;
  private final NetworkEdits edits;
  private final LayerRow row;
  private final ParameterEditor editor;
  private final Sight sight;
  private final Status status;
  private Playground shown;
  private UnitGrid grid;

  /** Whether the picture is still of the network before this one. */
  private boolean stale = true;

  private String summaryText = "";

  /** How the units are, in words that follow the summary. */
  private String conditions = "";

  /** Whether the heading tells of the unit that the keyboard has gone to. */
  private boolean reading;

  private Palette colours;

  /**
   * @param sightChanged hears when the picture comes into sight and when it goes
   */
  NetworkPanel(Store store, Status status, Runnable sightChanged) {
    this.store = store;
    this.status = status;
    this.edits = new NetworkEdits(store);
    this.row = new LayerRow(edits, status);
    this.editor = new ParameterEditor(canvas, chart, edits, status, this::redraw);
    this.sight = new Sight(canvas, sightChanged);
    Activations.offer(activation);
    Dom.onChange(shape, this::reshape);
    Dom.onChange(activation, this::activate);
    Dom.onChange(seed, () -> reseed(seed.getValue()));
    Dom.onKey(seed, this::enterInSeed);
    Dom.onClick(Dom.byId("new-seed"), () -> reseed(Integer.toString(Dom.chance())));
    Dom.onPointer(canvas, this::pointAt);
    Dom.onClickAt(canvas, this::editAt);
    Dom.onKey(canvas, this::key);
    canvas.addEventListener("blur", event -> leave());
  }

  /** Tells what is under the pointer. */
  private void pointAt(double x, double y) {
    if (editor.isOpen()) {
      return;
    }
    if (x < 0) {
      chart.leave();
    } else {
      chart.pointAt(x, y);
    }
    canvas.setClassName(x >= 0 && chart.parameterAt(x, y) >= 0 ? "editable" : "");
    redraw();
  }

  private void editAt(double x, double y) {
    if (!stale) {
      editor.open(chart.parameterAt(x, y));
    }
  }

  /** The arrow keys go from unit to unit; Enter opens its bias. */
  private void key(KeyboardEvent event) {
    switch (event.getKey()) {
      case "ArrowLeft" -> move(-1, 0, event);
      case "ArrowRight" -> move(1, 0, event);
      case "ArrowUp" -> move(0, -1, event);
      case "ArrowDown" -> move(0, 1, event);
      case "Enter" -> {
        event.preventDefault();
        if (!stale) {
          editor.open(chart.biasOfMagnified());
        }
      }
      case "Escape" -> leave();
      default -> {
        return;
      }
    }
  }

  private void move(int layers, int units, KeyboardEvent event) {
    event.preventDefault();
    chart.move(layers, units);
    redraw();
    reading = true;
    Dom.setText(summary, chart.magnified());
  }

  private void leave() {
    if (!editor.isOpen()) {
      chart.leave();
      redraw();
    }
    reading = false;
    showSummary();
  }

  private void redraw() {
    if (colours != null) {
      chart.draw(colours);
    }
  }

  private void reshape() {
    try {
      List<LayerShape> layers = NetworkShape.parse(shape.getValue(), store.playground());
      edits.reshape(layers);
      Dom.invalid(shape, false);
      shape.setValue(NetworkShape.write(store.playground()));
      status.clear();
    } catch (InvalidInput e) {
      Dom.invalid(shape, true);
      status.complain(UNCHANGED + ": " + e.reason());
    }
  }

  private void activate() {
    if (!activation.getValue().equals(MIXED)) {
      status.attempt(UNCHANGED, () -> edits.activate(activation.getValue()));
    }
  }

  /** Draws the same network again, of which a field that did not change would say nothing. */
  private void enterInSeed(KeyboardEvent event) {
    if (event.getKey().equals("Enter") && seed.getValue().equals(shown.network().seed().value())) {
      reseed(seed.getValue());
    }
  }

  private void reseed(String value) {
    Playground playground = store.playground();
    try {
      Seed changed = playground.network().seed().with(value);
      Dom.invalid(seed, false);
      seed.setValue(changed.value());
      status.clear();
      store.open(playground.afresh(playground.material(), playground.network().with(changed)));
    } catch (InvalidInput e) {
      Dom.invalid(seed, true);
      status.complain("The seed was not changed: " + e.reason());
    }
  }

  /** How the units are now. */
  void examined(Examination found) {
    chart.conditions(found.conditions());
    conditions = found.summary();
    showSummary();
  }

  private void showSummary() {
    if (!reading) {
      Dom.setText(summary, summaryText + conditions);
    }
  }

  @Override
  public void wish(Request view) {
    view.setUnits(grid != null && sight.isThere());
    view.setHealth(sight.isThere());
  }

  @Override
  public void show(Playground playground) {
    if (shown == null || !sameNetwork(playground)) {
      editor.close();
      chart.leave();
      stale = true;
      chart.conditions(null);
      conditions = "";
    }
    shown = playground;
    grid = UnitGrid.of(playground);
    String text = NetworkShape.write(playground);
    Dom.refresh(shape, text);
    Dom.refresh(seed, playground.network().seed().value());
    showActivation(playground);
    row.show(playground);
    summaryText =
        text.replace("-", " – ")
            + " · "
            + Thousands.of(playground.parameterCount())
            + " parameters";
    reading = false;
    showSummary();
  }

  /** Whether inputs and units are still the ones that are shown. */
  private boolean sameNetwork(Playground playground) {
    return playground.inputNames().equals(shown.inputNames())
        && playground.network().layers().equals(shown.network().layers());
  }

  private void showActivation(Playground playground) {
    String first = playground.network().layers().get(0).activation().id();
    boolean same = true;
    for (LayerShape layer : playground.network().layers()) {
      same &= layer.activation().id().equals(first);
    }
    Activations.choose(activation, same ? first : MIXED);
  }

  @Override
  public void write(Snapshot snapshot) {
    if (reading) {
      Dom.setText(summary, chart.magnified());
    }
  }

  @Override
  public void draw(Snapshot snapshot, Palette palette) {
    int layers = shown.network().layers().size();
    int[] sizes = new int[layers + 1];
    sizes[0] = shown.inputs();
    String[] activations = new String[layers + 1];
    activations[0] = "";
    for (int i = 0; i < layers; i++) {
      LayerShape layer = shown.network().layers().get(i);
      sizes[i + 1] = layer.units();
      activations[i + 1] = layer.activation().id();
    }
    chart.show(
        sizes,
        shown.inputNames().toArray(new String[0]),
        shown.outputNames().toArray(new String[0]),
        activations,
        snapshot.checkpoint().parameters());
    showUnits(snapshot);
    colours = palette;
    chart.draw(palette);
    canvas.setAttribute(
        "aria-label",
        "Network of shape "
            + NetworkShape.write(shown)
            + "; blue links are positive weights,"
            + " orange ones negative");
  }

  /** A snapshot without them leaves those of the one before, if they are of the same units. */
  private void showUnits(Snapshot snapshot) {
    if (snapshot.units() != null && grid != null) {
      chart.units(snapshot.units(), grid.columns(), grid.rows());
    } else if (stale || grid == null) {
      chart.units(null, 0, 0);
    }
    stale = false;
  }
}
