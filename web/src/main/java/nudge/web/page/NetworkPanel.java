package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import nudge.web.chart.NetworkChart;
import nudge.web.chart.Palette;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The network: its shape, activation and seed, and a picture with the present weights. */
final class NetworkPanel implements Panel {
  private static final String MIXED = "mixed";

  private final HTMLElement summary = Dom.byId("network-summary");
  private final HTMLInputElement shape = Dom.byId("network-shape");
  private final HTMLSelectElement activation = Dom.byId("activation");
  private final HTMLInputElement seed = Dom.byId("seed");
  private final HTMLCanvasElement canvas = Dom.byId("network-chart");
  private final NetworkChart chart = new NetworkChart(canvas);
  private final Store store;
  private final Status status;
  private Playground shown;
  private Palette colours;

  NetworkPanel(Store store, Status status) {
    this.store = store;
    this.status = status;
    for (String id : Activation.ids()) {
      Dom.option(activation, id, id);
    }
    Dom.onChange(shape, this::reshape);
    Dom.onChange(activation, this::activate);
    Dom.onChange(seed, () -> reseed(seed.getValue()));
    Dom.onKey(seed, this::enterInSeed);
    Dom.onClick(Dom.byId("new-seed"), () -> reseed(Integer.toString(Dom.chance())));
    Dom.onPointer(canvas, this::pointAt);
  }

  /** Tells the weight or bias under the pointer. */
  private void pointAt(double x, double y) {
    if (colours != null) {
      chart.highlight(x < 0 ? -1 : chart.parameterAt(x, y));
      chart.draw(colours);
    }
  }

  private void reshape() {
    Playground playground = store.playground();
    try {
      List<LayerShape> layers = NetworkShape.parse(shape.getValue(), playground);
      Playground changed =
          playground.afresh(playground.material(), playground.network().with(layers));
      Dom.invalid(shape, false);
      shape.setValue(NetworkShape.write(changed));
      status.clear();
      store.open(changed);
    } catch (InvalidInput e) {
      Dom.invalid(shape, true);
      status.complain("The network was not changed: " + e.reason());
    }
  }

  private void activate() {
    Playground playground = store.playground();
    List<LayerShape> layers = new ArrayList<>();
    for (LayerShape layer : playground.network().layers()) {
      layers.add(new LayerShape(layer.units(), Activation.of(activation.getValue())));
    }
    status.clear();
    store.edit(playground.with(playground.network().with(layers)));
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
      Seed changed = new Seed(playground.network().seed().generator(), value);
      Dom.invalid(seed, false);
      seed.setValue(changed.value());
      status.clear();
      store.open(playground.afresh(playground.material(), playground.network().with(changed)));
    } catch (InvalidInput e) {
      Dom.invalid(seed, true);
      status.complain("The seed was not changed: " + e.reason());
    }
  }

  @Override
  public void show(Playground playground) {
    shown = playground;
    String text = NetworkShape.write(playground);
    Dom.refresh(shape, text);
    Dom.refresh(seed, playground.network().seed().value());
    showActivation(playground);
    summary.setInnerText(
        text.replace("-", " – ")
            + " · "
            + Thousands.of(playground.parameterCount())
            + " parameters");
  }

  private void showActivation(Playground playground) {
    String first = playground.network().layers().get(0).activation().id();
    boolean same = true;
    for (LayerShape layer : playground.network().layers()) {
      same &= layer.activation().id().equals(first);
    }
    if (!same && activation.getOptions().getLength() == Activation.ids().size()) {
      Dom.option(activation, MIXED, MIXED);
    }
    activation.setValue(same ? first : MIXED);
  }

  @Override
  public void draw(Snapshot snapshot, Palette palette) {
    int layers = shown.network().layers().size();
    int[] sizes = new int[layers + 1];
    String[] captions = new String[layers + 1];
    sizes[0] = shown.inputs();
    String[] activations = new String[layers + 1];
    captions[0] = "inputs";
    activations[0] = "";
    for (int i = 0; i < layers; i++) {
      LayerShape layer = shown.network().layers().get(i);
      sizes[i + 1] = layer.units();
      activations[i + 1] = layer.activation().id();
      captions[i + 1] = layer.activation().id() + (i == layers - 1 ? " · output" : "");
    }
    double[] parameters = snapshot.checkpoint().parameters();
    chart.show(
        sizes,
        shown.inputNames().toArray(new String[0]),
        shown.outputNames().toArray(new String[0]),
        captions,
        activations,
        parameters);
    colours = palette;
    chart.draw(palette);
    canvas.setAttribute(
        "aria-label",
        "Network of shape "
            + NetworkShape.write(shown)
            + "; blue links are positive weights,"
            + " orange ones negative");
  }
}
