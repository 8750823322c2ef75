package nudge.web.chart;

import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * The network: units as squares with what they give inside, weights as curves whose colour is their
 * sign and whose width their size, biases as small marks at the units' corners.
 */
public final class NetworkChart {
  /** How far from what it points at, in pixels, a mouse may be, and a finger. */
  private static final double NEAR = 5;

  private static final double NEAR_FINGER = 12;

  private static final int NONE = -1;

  private final Surface surface;
  private final Thumbnails thumbnails = new Thumbnails();
  private NetworkNames names = new NetworkNames(new int[0], new String[0], new String[0]);
  private Wiring wiring = new Wiring(names.sizes());
  private String[] activations = new String[0];
  private double[] parameters = new double[0];
  private Conditions conditions = Conditions.UNKNOWN;
  private NetworkLayout layout;
  private int highlighted = NONE;

  /** Whether it says beside the highlighted parameter what it is. */
  private boolean named;

  /** The unit or input that is shown large; null for none. */
  private Wiring.Place magnified;

  public NetworkChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /**
   * The units of each layer, inputs first, with one activation each (none for the inputs), and the
   * parameters layer by layer, unit by unit, its weights then its bias. Read at each {@link #draw},
   * not copied.
   */
  public void show(
      int[] sizes,
      String[] inputNames,
      String[] outputNames,
      String[] activations,
      double[] parameters) {
    this.names = new NetworkNames(sizes, inputNames, outputNames);
    this.wiring = new Wiring(sizes);
    this.activations = activations;
    this.parameters = parameters;
    this.layout = null;
  }

  /**
   * What inputs and units give on a grid, one after the other, its lowest row first; a single row
   * is a curve. Null for nothing to show. Not copied.
   */
  public void units(double[] numbers, int columns, int rows) {
    thumbnails.show(numbers, columns, rows);
  }

  /** Marks the units that do not learn any more; null for none. */
  public void conditions(Conditions found) {
    conditions = found == null ? Conditions.UNKNOWN : found;
  }

  /** Marks what is at a place: a parameter with its name and value, or a unit, shown large. */
  public void pointAt(double cssX, double cssY) {
    highlighted = parameterAt(cssX, cssY);
    named = true;
    magnified = highlighted == NONE ? unitAt(cssX, cssY) : null;
  }

  /** Marks one parameter, whose name and value are told elsewhere. */
  public void highlight(int parameter) {
    highlighted = parameter;
    named = false;
    magnified = null;
  }

  /** Nothing is marked. */
  public void leave() {
    highlight(NONE);
  }

  /** Shows the unit large that stands so far from the one shown before; the first hidden one. */
  public void move(int layers, int units) {
    if (layout == null) {
      return;
    }
    int last = names.sizes().length - 1;
    Wiring.Place from = magnified;
    int layer = from == null ? Math.min(1, last) : within(from.layer() + layers, last);
    int unit = from == null ? 0 : within(from.unit() + units, layout.shown(layer) - 1);
    highlighted = NONE;
    magnified = new Wiring.Place(layer, unit, NONE);
  }

  private static int within(int index, int last) {
    return Math.max(0, Math.min(last, index));
  }

  /** What is shown large, in words; empty if nothing is. */
  public String magnified() {
    if (magnified == null) {
      return "";
    }
    String condition = condition(magnified);
    return words(magnified) + (condition.isEmpty() ? "" : ", " + condition);
  }

  /** The bias of the unit that is shown large; -1 for none. */
  public int biasOfMagnified() {
    return magnified == null || magnified.layer() == 0
        ? NONE
        : wiring.bias(magnified.layer(), magnified.unit());
  }

  /** The weight or the bias at a place on the canvas as last drawn; -1 for none. */
  public int parameterAt(double cssX, double cssY) {
    double near = Browser.isCoarse() ? NEAR_FINGER : NEAR;
    int bias = biasAt(cssX, cssY, near);
    return bias != NONE || unitAt(cssX, cssY) != null ? bias : weightAt(cssX, cssY, near);
  }

  private int biasAt(double x, double y, double near) {
    for (int layer = 1; layout != null && layer < names.sizes().length; layer++) {
      for (int unit = 0; unit < layout.shown(layer); unit++) {
        if (layout.isOnBias(layer, unit, x, y, near)) {
          return wiring.bias(layer, unit);
        }
      }
    }
    return NONE;
  }

  private Wiring.Place unitAt(double x, double y) {
    for (int layer = 0; layout != null && layer < names.sizes().length; layer++) {
      for (int unit = 0; unit < layout.shown(layer); unit++) {
        if (layout.isOnUnit(layer, unit, x, y)) {
          return new Wiring.Place(layer, unit, NONE);
        }
      }
    }
    return null;
  }

  private int weightAt(double x, double y, double near) {
    int found = NONE;
    double nearest = near;
    for (int layer = 1; layout != null && layer < names.sizes().length; layer++) {
      for (int unit = 0; unit < layout.shown(layer); unit++) {
        for (int from = 0; from < layout.shown(layer - 1); from++) {
          double distance = layout.link(layer, unit, from).distance(x, y);
          if (distance < nearest) {
            nearest = distance;
            found = wiring.weight(layer, unit, from);
          }
        }
      }
    }
    return found;
  }

  /** The number of parameters that are shown. */
  public int parameterCount() {
    return wiring.count();
  }

  public double parameter(int index) {
    return parameters[index];
  }

  /** What a parameter is called, such as "weight from x2 to unit 3 of layer 1". */
  public String name(int parameter) {
    return names.parameter(wiring.place(parameter));
  }

  /** Where on the canvas a parameter is; of one that is not drawn, where its layer begins. */
  public double x(int parameter) {
    Wiring.Place place = wiring.place(parameter);
    return place.from() < 0
        ? layout.biasX(place.layer())
        : (layout.x(place.layer() - 1) + layout.x(place.layer())) / 2;
  }

  public double y(int parameter) {
    Wiring.Place place = wiring.place(parameter);
    if (!isDrawn(place)) {
      return 0;
    }
    double unit = layout.y(place.layer(), place.unit());
    return place.from() < 0
        ? layout.biasY(place.layer(), place.unit())
        : (layout.y(place.layer() - 1, place.from()) + unit) / 2;
  }

  private boolean isDrawn(Wiring.Place place) {
    return place.unit() < layout.shown(place.layer())
        && (place.layer() == 0 || place.from() < layout.shown(place.layer() - 1));
  }

  public void draw(Palette palette) {
    int layers = names.sizes().length;
    if (!surface.clear() || layers == 0) {
      return;
    }
    double unit = new NetworkLayout(names.sizes(), plot(NetworkLayout.LARGEST_UNIT)).unit();
    layout = new NetworkLayout(names.sizes(), plot(unit));
    NetworkPicture picture =
        new NetworkPicture(
            surface, palette, layout, wiring, names.sizes(), activations, parameters, thumbnails);
    picture.links();
    for (int layer = 0; layer < layers; layer++) {
      picture.layer(layer);
    }
    drawConditions(picture);
    drawNames(palette, layers - 1);
    drawMark(picture);
  }

  private void drawConditions(NetworkPicture picture) {
    for (int layer = 1; layer < names.sizes().length; layer++) {
      for (int unit = 0; unit < layout.shown(layer); unit++) {
        picture.condition(layer, unit, conditions.of(wiring.unit(layer, unit)));
      }
    }
  }

  private String condition(Wiring.Place unit) {
    return conditions.words(wiring.unit(unit.layer(), unit.unit()));
  }

  private void drawMark(NetworkPicture picture) {
    if (highlighted >= 0 && highlighted < wiring.count()) {
      Wiring.Place place = wiring.place(highlighted);
      if (isDrawn(place)) {
        double value = parameters[highlighted];
        String words = named ? name(highlighted) + " = " + Rounded.text(value) : "";
        picture.highlight(place, value, words);
      }
    }
    if (magnified != null && magnified.layer() < names.sizes().length && isDrawn(magnified)) {
      picture.magnify(magnified, words(magnified), condition(magnified));
    }
  }

  private String words(Wiring.Place unit) {
    String name = names.unit(unit.layer(), unit.unit());
    return unit.layer() == 0
        ? name
        : name + ", bias = " + Rounded.text(parameters[wiring.bias(unit.layer(), unit.unit())]);
  }

  /**
   * Where units of this size stand: in the middle of columns of equal width, as the layers'
   * controls below, but with room for the names beside them.
   */
  private Plot plot(double unit) {
    double column = (double) surface.width() / names.sizes().length;
    double edge = Math.max(0, (column - unit) / 2);
    double left = Math.max(edge, margin(names.inputs()));
    double right = Math.max(edge, margin(names.outputs()));
    return new Plot(left, 4, surface.width() - right, surface.height() - 4);
  }

  private double margin(String[] units) {
    double widest = 0;
    for (String name : units) {
      widest = Math.max(widest, surface.measure(name));
    }
    return units.length == 0 ? 0 : widest + 2 * Plot.GAP;
  }

  private void drawNames(Palette palette, int last) {
    double beside = layout.unit() / 2 + Plot.GAP;
    drawColumn(names.inputs(), 0, layout.x(0) - beside, "right", palette.ink());
    drawColumn(names.outputs(), last, layout.x(last) + beside, "left", palette.ink());
  }

  private void drawColumn(String[] units, int layer, double x, String align, String colour) {
    for (int i = 0; i < Math.min(units.length, layout.shown(layer)); i++) {
      surface.text(units[i], x, layout.y(layer, i), align, colour);
    }
  }
}
