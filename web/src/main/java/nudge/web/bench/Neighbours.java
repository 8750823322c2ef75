package nudge.web.bench;

import java.util.List;
import nudge.autograd.Graph;
import nudge.bench.Folding;

/** Which box an arrow key goes to: along the lines to the sides, within a column up and down. */
final class Neighbours {
  private static final double SAME_COLUMN = 60;

  private Neighbours() {}

  /** The node to the left or right, above or below; the node itself where there is none. */
  static int of(String key, int node, Diagram diagram, Arrangement places) {
    return switch (key) {
      case "ArrowLeft" -> source(node, diagram.folding());
      case "ArrowRight" -> user(node, diagram, places);
      case "ArrowUp" -> inColumn(node, -1, diagram, places);
      default -> inColumn(node, 1, diagram, places);
    };
  }

  private static int source(int node, Folding folding) {
    List<Integer> sources = folding.sources(node);
    return sources.isEmpty() ? node : sources.get(0);
  }

  /** Of several users that which stands nearest in height. */
  private static int user(int node, Diagram diagram, Arrangement places) {
    int best = node;
    for (int i = node + 1; i < diagram.graph().size(); i++) {
      boolean uses = diagram.box(i) != Graph.NONE && diagram.folding().sources(i).contains(node);
      if (uses
          && (best == node || away(i, node, diagram, places) < away(best, node, diagram, places))) {
        best = i;
      }
    }
    return best;
  }

  private static double away(int a, int b, Diagram diagram, Arrangement places) {
    return Math.abs(places.y()[diagram.box(a)] - places.y()[diagram.box(b)]);
  }

  private static int inColumn(int node, int sign, Diagram diagram, Arrangement places) {
    int from = diagram.box(node);
    int best = node;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < diagram.graph().size(); i++) {
      int box = diagram.box(i);
      if (box == Graph.NONE || i == node) {
        continue;
      }
      double down = (places.y()[box] - places.y()[from]) * sign;
      boolean near = Math.abs(places.x()[box] - places.x()[from]) < SAME_COLUMN;
      if (near && down > 0 && down < least) {
        least = down;
        best = i;
      }
    }
    return best;
  }
}
