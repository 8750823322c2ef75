package nudge.web.bench;

import java.util.Arrays;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Layout;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Surface;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * A graph drawn as micrograd's {@code draw_dot} does: a box for every value, with its name, number
 * and gradient, and a disc before it for the operation that made it. An operand used twice has two
 * lines.
 */
final class GraphPicture {
  private static final double BOX_WIDTH = 112;
  private static final double BOX_HEIGHT = 62;
  private static final double DISC_HEIGHT = 28;
  private static final double RADIUS = 8;

  private final Graph graph;
  private final Layout layout;
  private int edges;

  /** The disc of each value among the layout's nodes; those of leaves stand for nothing. */
  private final int[] disc;

  GraphPicture(Graph graph) {
    this.graph = graph;
    this.disc = new int[graph.size()];
    this.layout = arrange();
  }

  private Layout arrange() {
    int size = graph.size();
    int nodes = size;
    for (int i = 0; i < size; i++) {
      disc[i] = graph.node(i).isLeaf() ? Graph.NONE : nodes++;
    }
    int[] from = new int[3 * size];
    int[] to = new int[3 * size];
    double[] width = new double[nodes];
    double[] height = new double[nodes];
    for (int i = 0; i < size; i++) {
      width[i] = BOX_WIDTH;
      height[i] = BOX_HEIGHT;
      if (disc[i] != Graph.NONE) {
        width[disc[i]] = discWidth(graph.node(i));
        height[disc[i]] = DISC_HEIGHT;
        connect(from, to, graph.left(i), disc[i]);
        connect(from, to, graph.right(i), disc[i]);
        connect(from, to, disc[i], i);
      }
    }
    return Layout.of(Arrays.copyOf(from, edges), Arrays.copyOf(to, edges), width, height);
  }

  private void connect(int[] from, int[] to, int source, int target) {
    if (source != Graph.NONE) {
      from[edges] = source;
      to[edges] = target;
      edges++;
    }
  }

  private static double discWidth(Value value) {
    return Math.max(DISC_HEIGHT, 14 + 7 * value.op().symbol().length());
  }

  double width() {
    return layout.width();
  }

  double height() {
    return layout.height();
  }

  void draw(Surface surface, Palette palette) {
    CanvasRenderingContext2D context = surface.context();
    context.setStrokeStyle(palette.inkSoft());
    context.setLineWidth(1);
    context.beginPath();
    for (int edge = 0; edge < edges; edge++) {
      trace(context, layout.route(edge));
    }
    context.stroke();
    for (int i = 0; i < graph.size(); i++) {
      box(surface, palette, i);
      if (disc[i] != Graph.NONE) {
        operation(surface, palette, i);
      }
    }
  }

  private static void trace(CanvasRenderingContext2D context, double[] route) {
    context.moveTo(route[0], route[1]);
    for (int i = 2; i < route.length; i += 2) {
      double middle = (route[i - 2] + route[i]) / 2;
      context.bezierCurveTo(middle, route[i - 1], middle, route[i + 1], route[i], route[i + 1]);
    }
  }

  private void box(Surface surface, Palette palette, int node) {
    Value value = graph.node(node);
    double left = layout.x(node) - BOX_WIDTH / 2;
    double right = left + BOX_WIDTH - RADIUS;
    double y = layout.y(node);
    outline(surface, palette, left, y - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT);
    surface.text(value.label(), left + RADIUS, y - 19, "left", palette.ink());
    line(surface, palette, "data", value.data(), left, right, y);
    line(surface, palette, "grad", value.grad(), left, right, y + 18);
  }

  private static void line(
      Surface surface,
      Palette palette,
      String name,
      double number,
      double left,
      double right,
      double y) {
    surface.text(name, left + RADIUS, y, "left", palette.inkSoft());
    surface.text(Rounded.text(number), right, y, "right", palette.ofSign(number));
  }

  private void operation(Surface surface, Palette palette, int node) {
    double width = discWidth(graph.node(node));
    double x = layout.x(disc[node]);
    double y = layout.y(disc[node]);
    outline(surface, palette, x - width / 2, y - DISC_HEIGHT / 2, width, DISC_HEIGHT);
    surface.text(graph.node(node).op().symbol(), x, y, "center", palette.ink());
  }

  private static void outline(
      Surface surface, Palette palette, double left, double top, double width, double height) {
    CanvasRenderingContext2D context = surface.context();
    surface.roundedPath(left, top, width, height, height == DISC_HEIGHT ? height / 2 : RADIUS);
    context.setFillStyle(palette.surface());
    context.fill();
    context.setStrokeStyle(palette.inkSoft());
    context.stroke();
  }
}
