package nudge.web.bench;

import java.util.Arrays;
import nudge.autograd.Graph;
import nudge.autograd.Value;

/**
 * The boxes and lines of a graph, as micrograd's {@code draw_dot} has them: a box for every value
 * and before it one for the operation that made it. An operand used twice has two lines.
 */
final class Diagram {
  static final double BOX_WIDTH = 124;
  static final double NAMED_HEIGHT = 62;
  static final double NAMELESS_HEIGHT = 44;
  static final double OPERATION_HEIGHT = 28;
  private static final double OPERATION_MARGIN = 14;
  private static final double LETTER_WIDTH = 7;

  private final Graph graph;
  private final int[] operation;
  private int[] from;
  private int[] to;
  private final double[] width;
  private final double[] height;
  private int edges;

  Diagram(Graph graph) {
    this.graph = graph;
    int size = graph.size();
    this.operation = new int[size];
    int boxes = size;
    for (int i = 0; i < size; i++) {
      operation[i] = graph.node(i).isLeaf() ? Graph.NONE : boxes++;
    }
    this.from = new int[3 * size];
    this.to = new int[3 * size];
    this.width = new double[boxes];
    this.height = new double[boxes];
    for (int i = 0; i < size; i++) {
      add(i);
    }
    this.from = Arrays.copyOf(from, edges);
    this.to = Arrays.copyOf(to, edges);
  }

  private void add(int node) {
    Value value = graph.node(node);
    width[node] = BOX_WIDTH;
    height[node] = value.label().isEmpty() ? NAMELESS_HEIGHT : NAMED_HEIGHT;
    int made = operation[node];
    if (made != Graph.NONE) {
      int letters = value.op().symbol().length();
      width[made] = Math.max(OPERATION_HEIGHT, OPERATION_MARGIN + LETTER_WIDTH * letters);
      height[made] = OPERATION_HEIGHT;
      connect(graph.left(node), made);
      connect(graph.right(node), made);
      connect(made, node);
    }
  }

  private void connect(int source, int target) {
    if (source != Graph.NONE) {
      from[edges] = source;
      to[edges] = target;
      edges++;
    }
  }

  Graph graph() {
    return graph;
  }

  /** The box of the operation that made a node; {@link Graph#NONE} for a leaf. */
  int operation(int node) {
    return operation[node];
  }

  int[] from() {
    return from;
  }

  int[] to() {
    return to;
  }

  double[] width() {
    return width;
  }

  double[] height() {
    return height;
  }

  /** Whether it has the same boxes and lines, so that one arrangement fits both. */
  boolean isLike(Diagram other) {
    return Arrays.equals(from, other.from)
        && Arrays.equals(to, other.to)
        && Arrays.equals(width, other.width)
        && Arrays.equals(height, other.height);
  }
}
