package nudge.bench;

import java.util.Arrays;

/** Which nodes are made of which, each pair once. */
final class Links {
  private final Adjacency operands;
  private final Adjacency users;

  private Links(Adjacency operands, Adjacency users) {
    this.operands = operands;
    this.users = users;
  }

  /** Without the repetitions among these edges. */
  static Links of(int nodes, int[] from, int[] to) {
    Adjacency all = Adjacency.of(nodes, to, from);
    int[] source = new int[from.length];
    int[] target = new int[from.length];
    int[] seenBy = new int[nodes];
    int count = 0;
    for (int node = 0; node < nodes; node++) {
      for (int i = all.first(node); i < all.end(node); i++) {
        int operand = all.neighbour(i);
        if (seenBy[operand] != node + 1) {
          seenBy[operand] = node + 1;
          source[count] = operand;
          target[count++] = node;
        }
      }
    }
    int[] sources = Arrays.copyOf(source, count);
    int[] targets = Arrays.copyOf(target, count);
    return new Links(Adjacency.of(nodes, targets, sources), Adjacency.of(nodes, sources, targets));
  }

  Adjacency operands() {
    return operands;
  }

  Adjacency users() {
    return users;
  }

  int nodes() {
    return operands.size();
  }

  /**
   * The nodes, each after its operands.
   *
   * @throws IllegalArgumentException if a node is made of itself
   */
  int[] order() {
    int[] order = new int[nodes()];
    if (sort(order) < nodes()) {
      throw new IllegalArgumentException("These edges go round in a circle");
    }
    return order;
  }

  /** Whether a node is made of itself. */
  boolean hasCircle() {
    return sort(new int[nodes()]) < nodes();
  }

  /**
   * Puts nodes into order, each after its operands, and returns how many can be (Kahn, "Topological
   * sorting of large networks", 1962).
   */
  private int sort(int[] order) {
    int[] missing = new int[nodes()];
    int known = 0;
    for (int node = 0; node < nodes(); node++) {
      missing[node] = operands.degree(node);
      if (missing[node] == 0) {
        order[known++] = node;
      }
    }
    for (int done = 0; done < known; done++) {
      for (int i = users.first(order[done]); i < users.end(order[done]); i++) {
        if (--missing[users.neighbour(i)] == 0) {
          order[known++] = users.neighbour(i);
        }
      }
    }
    return known;
  }
}
