package nudge.bench;

import java.util.Arrays;
import nudge.autograd.Graph;

/** Which nodes a result depends on through one other node alone. */
final class Dominated {
  private Dominated() {}

  /**
   * For each node the chosen one that it belongs to, if any: the outermost through which alone the
   * root depends on it, or the node itself. Users come after their operands, so that all of them
   * are known already on the way down.
   */
  static int[] by(Graph graph, boolean[] chosen) {
    int size = graph.size();
    int[] through = new int[size];
    boolean[] several = new boolean[size];
    Arrays.fill(through, Graph.NONE);
    int[] result = new int[size];
    for (int node = size - 1; node >= 0; node--) {
      boolean within = through[node] != Graph.NONE && !several[node];
      boolean folds = within && chosen[through[node]];
      int shown = folds ? through[node] : node;
      meet(graph.left(node), shown, through, several);
      meet(graph.right(node), shown, through, several);
      result[node] = chosen[shown] ? shown : Graph.NONE;
    }
    return result;
  }

  private static void meet(int operand, int user, int[] through, boolean[] several) {
    if (operand != Graph.NONE) {
      several[operand] |= through[operand] != Graph.NONE && through[operand] != user;
      through[operand] = user;
    }
  }
}
