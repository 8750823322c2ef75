package nudge.bench;

import java.util.Arrays;
import nudge.autograd.Graph;

/** The edges between what is shown of a graph, ordered by where they end. */
final class FoldedEdges {
  private final int[] shown;
  private final int[] counts;

  /** For each shown node, the latest one that it has an edge to. */
  private final int[] latest;

  private int[] from = new int[16];
  private int[] to = new int[16];
  private int count;

  FoldedEdges(Graph graph, int[] shown, int[] counts) {
    this.shown = shown;
    this.counts = counts;
    this.latest = new int[counts.length];
    Arrays.fill(latest, Graph.NONE);
    for (int node : byShown()) {
      add(graph.left(node), node);
      add(graph.right(node), node);
    }
    from = Arrays.copyOf(from, count);
    to = Arrays.copyOf(to, count);
  }

  int[] from() {
    return from;
  }

  int[] to() {
    return to;
  }

  /** The graph's nodes, those that are shown as the same one after each other. */
  private int[] byShown() {
    int[] next = new int[counts.length];
    for (int i = 1; i < next.length; i++) {
      next[i] = next[i - 1] + counts[i - 1];
    }
    int[] nodes = new int[shown.length];
    for (int node = 0; node < nodes.length; node++) {
      nodes[next[shown[node]]++] = node;
    }
    return nodes;
  }

  private void add(int operand, int node) {
    if (operand == Graph.NONE || shown[operand] == shown[node]) {
      return;
    }
    int source = shown[operand];
    int target = shown[node];
    boolean single = counts[source] == 1 && counts[target] == 1;
    if (latest[source] == target && !single) {
      return;
    }
    latest[source] = target;
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = source;
    to[count++] = target;
  }
}
