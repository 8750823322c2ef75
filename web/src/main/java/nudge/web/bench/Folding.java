package nudge.web.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.autograd.Graph;

/**
 * Which nodes are seen when some are folded: a folded node stands for itself and for all that the
 * result depends on through it alone. What is used elsewhere too stays, so that there is never a
 * circle.
 */
final class Folding {
  private final Graph graph;
  private final boolean[] folded;

  /** The node that each one is seen as. */
  private final int[] shown;

  /**
   * @param places of the nodes that are folded; those that do not exist, and leaves, are left out
   */
  Folding(Graph graph, List<Integer> places) {
    this.graph = graph;
    int size = graph.size();
    this.folded = new boolean[size];
    for (int place : places) {
      if (place < size && !graph.node(place).isLeaf()) {
        folded[place] = true;
      }
    }
    this.shown = shown();
  }

  /** Users come after their operands, so that all of them are known already on the way down. */
  private int[] shown() {
    int size = graph.size();
    int[] through = new int[size];
    boolean[] several = new boolean[size];
    Arrays.fill(through, Graph.NONE);
    int[] result = new int[size];
    for (int node = size - 1; node >= 0; node--) {
      boolean within = through[node] != Graph.NONE && !several[node];
      result[node] = within && isFolded(through[node]) ? through[node] : node;
      meet(graph.left(node), result[node], through, several);
      meet(graph.right(node), result[node], through, several);
    }
    return result;
  }

  private static void meet(int operand, int user, int[] through, boolean[] several) {
    if (operand != Graph.NONE) {
      several[operand] |= through[operand] != Graph.NONE && through[operand] != user;
      through[operand] = user;
    }
  }

  boolean isFolded(int node) {
    return folded[node];
  }

  boolean isSeen(int node) {
    return shown[node] == node;
  }

  /** The node that it is seen as, which is itself unless it is folded away. */
  int shownAs(int node) {
    return shown[node];
  }

  /** How many nodes are folded into a node. */
  int hidden(int node) {
    int count = 0;
    for (int each : shown) {
      count += each == node ? 1 : 0;
    }
    return count - 1;
  }

  /**
   * The nodes that are seen as what this one is computed from; an operand used twice stands twice.
   */
  List<Integer> sources(int node) {
    List<Integer> sources = new ArrayList<>();
    if (!folded[node]) {
      addTo(sources, graph.left(node));
      addTo(sources, graph.right(node));
      return sources;
    }
    for (int inner = 0; inner <= node; inner++) {
      if (shown[inner] == node) {
        addOnce(sources, graph.left(inner), node);
        addOnce(sources, graph.right(inner), node);
      }
    }
    return sources;
  }

  private void addTo(List<Integer> sources, int operand) {
    if (operand != Graph.NONE) {
      sources.add(shown[operand]);
    }
  }

  private void addOnce(List<Integer> sources, int operand, int node) {
    if (operand != Graph.NONE && shown[operand] != node && !sources.contains(shown[operand])) {
      sources.add(shown[operand]);
    }
  }
}
