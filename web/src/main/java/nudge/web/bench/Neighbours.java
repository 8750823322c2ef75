package nudge.web.bench;

import nudge.autograd.Graph;

/** Which box an arrow key goes to: along the lines to the sides, within a column up and down. */
final class Neighbours {
  private static final double SAME_COLUMN = 60;

  private Neighbours() {}

  /** The node to the left or right, above or below; the node itself where there is none. */
  static int of(String key, int node, Diagram diagram, Arrangement places) {
    Graph graph = diagram.graph();
    return switch (key) {
      case "ArrowLeft" -> graph.left(node) == Graph.NONE ? node : graph.left(node);
      case "ArrowRight" -> user(node, graph, places);
      case "ArrowUp" -> inColumn(node, -1, graph, places);
      default -> inColumn(node, 1, graph, places);
    };
  }

  /** Of several users that which stands nearest in height. */
  private static int user(int node, Graph graph, Arrangement places) {
    int best = node;
    for (int i = node + 1; i < graph.size(); i++) {
      boolean uses = graph.left(i) == node || graph.right(i) == node;
      if (uses && (best == node || away(i, node, places) < away(best, node, places))) {
        best = i;
      }
    }
    return best;
  }

  private static double away(int a, int b, Arrangement places) {
    return Math.abs(places.y()[a] - places.y()[b]);
  }

  private static int inColumn(int node, int sign, Graph graph, Arrangement places) {
    int best = node;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < graph.size(); i++) {
      double down = (places.y()[i] - places.y()[node]) * sign;
      boolean near = Math.abs(places.x()[i] - places.x()[node]) < SAME_COLUMN;
      if (i != node && near && down > 0 && down < least) {
        least = down;
        best = i;
      }
    }
    return best;
  }
}
