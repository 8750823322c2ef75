package nudge.web.chart;

import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * The network: units as squares, weights as curves whose colour is their sign and whose width their
 * size, biases as small marks at the units' corners.
 */
public final class NetworkChart {
  /** How far from a curve, in pixels, still points at it. */
  private static final double NEAR = 5;

  private final Surface surface;
  private NetworkNames names = new NetworkNames(new int[0], new String[0], new String[0]);
  private Wiring wiring = new Wiring(names.sizes());
  private String[] captions = new String[0];
  private String[] activations = new String[0];
  private double[] parameters = new double[0];
  private NetworkLayout layout;
  private int highlighted = -1;

  public NetworkChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /**
   * The units of each layer, inputs first, with one caption and one activation each (none for the
   * inputs), and the parameters layer by layer, unit by unit, its weights then its bias. Read at
   * each {@link #draw}, not copied.
   */
  public void show(
      int[] sizes,
      String[] inputNames,
      String[] outputNames,
      String[] captions,
      String[] activations,
      double[] parameters) {
    this.names = new NetworkNames(sizes, inputNames, outputNames);
    this.wiring = new Wiring(sizes);
    this.captions = captions;
    this.activations = activations;
    this.parameters = parameters;
    this.layout = null;
  }

  /** Marks one parameter with its name and value; -1 for none. */
  public void highlight(int parameter) {
    highlighted = parameter;
  }

  /** The weight under a place on the canvas as last drawn, or the bias of the unit; -1 for none. */
  public int parameterAt(double cssX, double cssY) {
    int found = -1;
    double nearest = NEAR;
    for (int layer = 1; layout != null && layer < names.sizes().length; layer++) {
      for (int unit = 0; unit < layout.shown(layer); unit++) {
        if (layout.isOnUnit(layer, unit, cssX, cssY)) {
          return wiring.bias(layer, unit);
        }
        for (int from = 0; from < layout.shown(layer - 1); from++) {
          double distance = layout.link(layer, unit, from).distance(cssX, cssY);
          if (distance < nearest) {
            nearest = distance;
            found = wiring.weight(layer, unit, from);
          }
        }
      }
    }
    return found;
  }

  /** A parameter in words, such as "weight from x2 to unit 3 of layer 1 = 0.0372". */
  public String describe(int parameter) {
    return names.parameter(wiring.place(parameter)) + " = " + Rounded.text(parameters[parameter]);
  }

  public void draw(Palette palette) {
    int layers = names.sizes().length;
    if (!surface.clear() || layers == 0) {
      return;
    }
    layout = new NetworkLayout(names.sizes(), plot());
    NetworkPicture picture =
        new NetworkPicture(
            surface, palette, layout, wiring, names.sizes(), activations, parameters);
    picture.links();
    for (int layer = 0; layer < layers; layer++) {
      picture.layer(layer);
    }
    drawNames(palette, layers - 1);
    if (highlighted >= 0 && highlighted < wiring.count()) {
      picture.highlight(wiring.place(highlighted), parameters[highlighted], describe(highlighted));
    }
  }

  /** Where the units stand: between the names, and far enough inside for the captions. */
  private Plot plot() {
    double left = margin(names.inputs(), 0);
    double right = margin(names.outputs(), captions.length - 1);
    return new Plot(left, 4, surface.width() - right, surface.height() - 2 * Plot.FOOT);
  }

  private double margin(String[] units, int layer) {
    double widest = units.length == 0 ? 0 : widest(units) + 2 * Plot.GAP;
    return layer < 0 || layer >= captions.length
        ? widest
        : Math.max(widest, surface.measure(captions[layer]) / 2);
  }

  private double widest(String[] names) {
    double widest = 0;
    for (String name : names) {
      widest = Math.max(widest, surface.measure(name));
    }
    return widest;
  }

  private void drawNames(Palette palette, int last) {
    double beside = layout.unit() / 2 + Plot.GAP;
    drawColumn(names.inputs(), 0, layout.x(0) - beside, "right", palette.ink());
    drawColumn(names.outputs(), last, layout.x(last) + beside, "left", palette.ink());
    drawCaptions(palette, last);
  }

  /** In one line, or in two by turns where the layers stand too close for that. */
  private void drawCaptions(Palette palette, int last) {
    double line = surface.height() - Surface.LINE_HEIGHT / 2;
    boolean close = captionsTouch(last);
    for (int layer = 0; layer < Math.min(captions.length, last + 1); layer++) {
      double y = close && layer % 2 == 1 ? line - Surface.LINE_HEIGHT : line;
      surface.text(captions[layer], layout.x(layer), y, "center", palette.inkSoft());
    }
  }

  private boolean captionsTouch(int last) {
    boolean touch = false;
    for (int layer = 1; layer <= Math.min(captions.length - 1, last); layer++) {
      double halves = (surface.measure(captions[layer - 1]) + surface.measure(captions[layer])) / 2;
      touch |= halves + Plot.GAP > layout.x(layer) - layout.x(layer - 1);
    }
    return touch;
  }

  private void drawColumn(String[] units, int layer, double x, String align, String colour) {
    for (int i = 0; i < Math.min(units.length, layout.shown(layer)); i++) {
      surface.text(units[i], x, layout.y(layer, i), align, colour);
    }
  }
}
