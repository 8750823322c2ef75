package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.NetworkGraph;
import nudge.playground.Playground;
import nudge.web.chart.Palette;
import nudge.web.chart.Surface;
import nudge.web.dom.Dom;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * The network in small: what is pointed at here is found in the graph, and the other way round. A
 * link's colour is the sign of its weight.
 */
final class NetworkMap {
  private static final double MARGIN = 14;
  private static final double LARGEST_RADIUS = 9;
  private static final double NEAR = 6;

  /** Who is told of nodes; {@link Graph#NONE} for none. */
  interface Listener {
    /** One is pointed at. */
    void found(int node);

    /** One was clicked. */
    void picked(int node);
  }

  /** A unit, or an input where {@code layer} is 0. */
  private record Spot(int layer, double x, double y, int node) {}

  private record Link(Spot from, Spot to, Value weight, int node) {}

  private final HTMLCanvasElement canvas = Dom.byId("bench-map");
  private final Surface surface = new Surface(canvas);
  private final Listener listener;
  private final List<Spot> spots = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private Playground playground;
  private NetworkGraph network;
  private double radius;
  private int marked = Graph.NONE;

  NetworkMap(Listener listener) {
    this.listener = listener;
    Gestures.listen(
        canvas, (x, y) -> true, (dx, over) -> {}, (a, b, c, d, e) -> {}, this::pick, this::hover);
    Dom.onNewLook(() -> Dom.onNextFrame(this::draw));
  }

  void show(Playground of, NetworkGraph graph) {
    playground = of;
    network = graph;
    draw();
  }

  void point(int node) {
    if (marked != node) {
      marked = node;
      draw();
    }
  }

  private void hover(double x, double y) {
    int node = at(x, y);
    if (node != marked) {
      marked = node;
      listener.found(node);
      draw();
    }
  }

  private void pick(double x, double y) {
    hover(x, y);
    listener.picked(marked);
  }

  private int at(double x, double y) {
    for (Spot spot : spots) {
      if (Math.abs(spot.x() - x) <= radius + 2 && Math.abs(spot.y() - y) <= radius + 2) {
        return spot.node();
      }
    }
    double least = NEAR;
    int nearest = Graph.NONE;
    for (Link link : links) {
      double away = away(link, x, y);
      if (away < least) {
        least = away;
        nearest = link.node();
      }
    }
    return nearest;
  }

  /** How far a place is from a link, measured up and down. */
  private static double away(Link link, double x, double y) {
    double along = (x - link.from().x()) / (link.to().x() - link.from().x());
    if (along < 0 || along > 1) {
      return NEAR;
    }
    return Math.abs(link.from().y() + along * (link.to().y() - link.from().y()) - y);
  }

  private void place() {
    spots.clear();
    links.clear();
    int layers = playground.network().layers().size();
    List<Spot> before = column(0, playground.inputs(), layers);
    int next = 0;
    for (int layer = 1; layer <= layers; layer++) {
      List<Spot> units =
          column(layer, playground.network().layers().get(layer - 1).units(), layers);
      for (Spot unit : units) {
        for (Spot source : before) {
          Value weight = network.parameters().get(next++);
          links.add(new Link(source, unit, weight, network.graph().place(weight)));
        }
        next++;
      }
      before = units;
    }
  }

  private List<Spot> column(int layer, int count, int layers) {
    double x = MARGIN + (surface.width() - 2 * MARGIN) * layer / layers;
    double each = (surface.height() - MARGIN) / (double) count;
    radius = Math.min(layer == 0 ? LARGEST_RADIUS : radius, Math.max(2, each / 2 - 1));
    List<Spot> column = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double y = MARGIN / 2 + each * (i + 0.5);
      column.add(new Spot(layer, x, y, layer == 0 ? network.input(i) : network.unit(layer - 1, i)));
    }
    spots.addAll(column);
    return column;
  }

  /** A unit is, with all that it holds; a weight is a link. */
  private boolean isMarked(Spot spot, boolean onLink) {
    if (marked == Graph.NONE || spot.node() == Graph.NONE || onLink) {
      return false;
    }
    int group = network.groups().of(marked);
    return spot.node() == marked
        || group != Graph.NONE && group == network.groups().of(spot.node());
  }

  void draw() {
    if (network == null || !surface.clear()) {
      return;
    }
    place();
    Palette palette = Palette.read();
    boolean onLink = links.stream().anyMatch(link -> link.node() == marked);
    CanvasRenderingContext2D context = surface.context();
    for (Link link : links) {
      boolean isMarked = link.node() == marked && marked != Graph.NONE;
      context.setStrokeStyle(isMarked ? palette.accent() : palette.ofSign(link.weight().data()));
      context.setLineWidth(isMarked ? 4 : Math.min(3, 0.3 + Math.abs(link.weight().data())));
      context.beginPath();
      context.moveTo(link.from().x(), link.from().y());
      context.lineTo(link.to().x(), link.to().y());
      context.stroke();
    }
    for (Spot spot : spots) {
      boolean isMarked = isMarked(spot, onLink);
      surface.roundedPath(
          spot.x() - radius,
          spot.y() - radius,
          2 * radius,
          2 * radius,
          spot.layer() == 0 ? 2 : radius);
      context.setFillStyle(palette.surface());
      context.fill();
      context.setLineWidth(isMarked ? 3 : 1);
      context.setStrokeStyle(isMarked ? palette.accent() : palette.ink());
      context.stroke();
    }
  }
}
