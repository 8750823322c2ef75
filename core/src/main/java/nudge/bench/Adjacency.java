package nudge.bench;

/** The neighbours of each node on one side, in the order of the edges. */
final class Adjacency {
  private final int[] first;
  private final int[] neighbours;

  private Adjacency(int[] first, int[] neighbours) {
    this.first = first;
    this.neighbours = neighbours;
  }

  /** Edge i joins {@code node[i]} to {@code neighbour[i]}. */
  static Adjacency of(int nodes, int[] node, int[] neighbour) {
    int[] first = new int[nodes + 1];
    for (int it : node) {
      first[it + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      first[i + 1] += first[i];
    }
    int[] free = first.clone();
    int[] neighbours = new int[node.length];
    for (int i = 0; i < node.length; i++) {
      neighbours[free[node[i]]++] = neighbour[i];
    }
    return new Adjacency(first, neighbours);
  }

  /** The index of a node's first neighbour; those of all nodes stand in one row. */
  int first(int node) {
    return first[node];
  }

  /** The index behind a node's last neighbour. */
  int end(int node) {
    return first[node + 1];
  }

  int degree(int node) {
    return first[node + 1] - first[node];
  }

  int neighbour(int index) {
    return neighbours[index];
  }

  /** The number of nodes. */
  int size() {
    return first.length - 1;
  }

  /** The number of edges. */
  int edges() {
    return neighbours.length;
  }
}
