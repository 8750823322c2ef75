package nudge.web.bench;

import java.util.Arrays;
import java.util.List;
import nudge.autograd.Graph;
import nudge.bench.Folding;

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
  private final Folding folding;
  private final Titles titles;
  private final int[] box;
  private final int[] operation;
  private final int boxes;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private final double[] width;
  private final double[] height;
  private int edges;

  Diagram(Graph graph) {
    this(graph, Folding.ofNodes(graph, List.of()), Titles.labels(graph));
  }

  Diagram(Graph graph, Folding folding, Titles titles) {
    this.graph = graph;
    this.folding = folding;
    this.titles = titles;
    int size = graph.size();
    this.box = new int[size];
    this.operation = new int[size];
    this.boxes = number();
    this.width = new double[boxes];
    this.height = new double[boxes];
    for (int i = 0; i < size; i++) {
      if (folding.isSeen(i)) {
        add(i);
      }
    }
    this.from = Arrays.copyOf(from, edges);
    this.to = Arrays.copyOf(to, edges);
  }

  private int number() {
    int next = 0;
    for (int i = 0; i < box.length; i++) {
      box[i] = folding.isSeen(i) ? next++ : Graph.NONE;
    }
    for (int i = 0; i < box.length; i++) {
      boolean made = folding.isSeen(i) && !graph.node(i).isLeaf();
      operation[i] = made ? next++ : Graph.NONE;
    }
    return next;
  }

  private void add(int node) {
    width[box[node]] = BOX_WIDTH;
    height[box[node]] = title(node).isEmpty() ? NAMELESS_HEIGHT : NAMED_HEIGHT;
    int made = operation[node];
    if (made != Graph.NONE) {
      int letters = symbol(node).length();
      width[made] = Math.max(OPERATION_HEIGHT, OPERATION_MARGIN + LETTER_WIDTH * letters);
      height[made] = OPERATION_HEIGHT;
      for (int source : folding.sources(node)) {
        connect(box[source], made);
      }
      connect(made, box[node]);
    }
  }

  private void connect(int source, int target) {
    if (edges == from.length) {
      from = Arrays.copyOf(from, 2 * edges);
      to = Arrays.copyOf(to, 2 * edges);
    }
    from[edges] = source;
    to[edges] = target;
    edges++;
  }

  Graph graph() {
    return graph;
  }

  Folding folding() {
    return folding;
  }

  /** What a node's box is called; empty for nothing. */
  String title(int node) {
    return titles.title(node);
  }

  /** What a node's box holds, if it is more than a number; else empty. */
  String contents(int node) {
    return titles.contents(node);
  }

  /** What stands at a node's operation: its symbol, or how much is folded there. */
  String symbol(int node) {
    int hidden = folding.hidden(node);
    return hidden > 0 ? hidden + " folded" : graph.node(node).op().symbol();
  }

  /** The box of a node; {@link Graph#NONE} for one that is folded away. */
  int box(int node) {
    return box[node];
  }

  /**
   * The box of the operation that made a node; {@link Graph#NONE} for a leaf and where there is no
   * box.
   */
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
