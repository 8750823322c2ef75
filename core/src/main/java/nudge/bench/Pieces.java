package nudge.bench;

import java.util.Arrays;
import nudge.autograd.Graph;

/**
 * Groups of a graph's nodes, taken apart so that the graph of the pieces has no circle.
 *
 * <p>Every node gets a level: at least that of its operands in the same group, and more than that
 * of all others. A node of a group may wait: it takes the next level at which its group already is,
 * if there is one. What is of one group and on one level is one piece. So levels rise along every
 * edge between pieces, and no way leads back.
 *
 * <p>A group's leaves, such as a neuron's weights, wait for nothing and come last: each goes to the
 * highest piece of its group that none of its users lies below.
 */
final class Pieces {
  private final Graph graph;
  private final int[] group;
  private final int[] level;

  /** Of each node, the place of the first that came to its piece, which is the piece's name. */
  private final int[] piece;

  /** Each group's lowest and highest piece, and above each piece the next one of its group. */
  private final int[] lowest;

  private final int[] highest;
  private final int[] above;

  private Pieces(Graph graph, int[] group, int groups) {
    this.graph = graph;
    this.group = group;
    this.level = new int[group.length];
    this.piece = new int[group.length];
    this.lowest = new int[groups];
    this.highest = new int[groups];
    this.above = new int[group.length];
    Arrays.fill(lowest, Graph.NONE);
    Arrays.fill(above, Graph.NONE);
  }

  /**
   * The piece that each node is in, as the place of one of its nodes.
   *
   * @param group of each node; {@link Graph#NONE} for one that stands alone
   */
  static int[] of(Graph graph, int[] group, int groups) {
    Pieces pieces = new Pieces(graph, group, groups);
    pieces.assign();
    return pieces.piece;
  }

  private void assign() {
    for (int node = 0; node < group.length; node++) {
      piece[node] = node;
      level[node] = Math.max(after(graph.left(node), node), after(graph.right(node), node));
      if (group[node] != Graph.NONE && !isLeaf(node)) {
        join(node);
      }
    }
    int[] bounds = bounds();
    for (int leaf = 0; leaf < group.length; leaf++) {
      if (group[leaf] != Graph.NONE && isLeaf(leaf)) {
        joinBelow(leaf, bounds[leaf]);
      }
    }
  }

  private boolean isLeaf(int node) {
    return graph.left(node) == Graph.NONE;
  }

  private boolean isWithin(int operand, int node) {
    return group[node] != Graph.NONE && group[operand] == group[node];
  }

  private int after(int operand, int node) {
    if (operand == Graph.NONE) {
      return 0;
    }
    return isWithin(operand, node) ? level[operand] : level[operand] + 1;
  }

  private void join(int node) {
    int found = lowest[group[node]];
    while (found != Graph.NONE && level[found] < level[node]) {
      found = above[found];
    }
    if (found == Graph.NONE) {
      putOnTop(node);
    } else {
      piece[node] = found;
      level[node] = level[found];
    }
  }

  private void putOnTop(int node) {
    int its = group[node];
    if (lowest[its] == Graph.NONE) {
      lowest[its] = node;
    } else {
      above[highest[its]] = node;
    }
    highest[its] = node;
  }

  /** How high each node may be at most for the sake of its users. */
  private int[] bounds() {
    int[] bounds = new int[group.length];
    Arrays.fill(bounds, Integer.MAX_VALUE);
    for (int node = 0; node < group.length; node++) {
      bound(bounds, graph.left(node), node);
      bound(bounds, graph.right(node), node);
    }
    return bounds;
  }

  private void bound(int[] bounds, int operand, int node) {
    if (operand != Graph.NONE) {
      int bound = isWithin(operand, node) ? level[node] : level[node] - 1;
      bounds[operand] = Math.min(bounds[operand], bound);
    }
  }

  private void joinBelow(int leaf, int bound) {
    int found = Graph.NONE;
    for (int it = lowest[group[leaf]]; it != Graph.NONE && level[it] <= bound; it = above[it]) {
      found = it;
    }
    if (found == Graph.NONE) {
      above[leaf] = lowest[group[leaf]];
      lowest[group[leaf]] = leaf;
    } else {
      piece[leaf] = found;
    }
  }
}
