package nudge.tape;

import java.util.Arrays;

/**
 * What the gradients of a graph's nodes are the sums of: local derivative times upstream gradient,
 * in the order in which the chain rule adds them. Nodes are known by their places in the graph.
 *
 * <p>Most nodes of a large network are weights with a single contribution, so contributions are no
 * objects of their own: they lie in arrays, and each knows the next one to the same node.
 */
final class Contributions {
  /** No contribution: the first one has the number 1. */
  private static final int NONE = 0;

  private final int[] first;
  private final int[] last;
  private int[] next;
  private Node[] locals;
  private Node[] upstreams;
  private int count = 1;

  /** For a graph of so many nodes. */
  Contributions(int nodes) {
    first = new int[nodes];
    last = new int[nodes];
    next = new int[nodes + 1];
    locals = new Node[nodes + 1];
    upstreams = new Node[nodes + 1];
  }

  void add(int node, Node local, Node upstream) {
    if (count == next.length) {
      next = Arrays.copyOf(next, 2 * count);
      locals = Arrays.copyOf(locals, 2 * count);
      upstreams = Arrays.copyOf(upstreams, 2 * count);
    }
    if (first[node] == NONE) {
      first[node] = count;
    } else {
      next[last[node]] = count;
    }
    last[node] = count;
    locals[count] = local;
    upstreams[count++] = upstream;
  }

  /** Whether anything contributes to a node's gradient. */
  boolean isAny(int node) {
    return first[node] != NONE;
  }

  /** Whether there is just one, and its local derivative is another one for every row. */
  boolean isProduct(int node) {
    return isAny(node)
        && first[node] == last[node]
        && !(local(node) instanceof Node.Constant)
        && !(local(node) instanceof Node.Uniform);
  }

  /** The first local derivative. */
  Node local(int node) {
    return locals[first[node]];
  }

  /** The first upstream gradient. */
  Node upstream(int node) {
    return upstreams[first[node]];
  }

  /** A sum that starts from nothing, so the first product is kept to the bit. */
  Node sum(int node, Recorder recorder) {
    int products = 0;
    for (int i = first[node]; i != NONE; i = next[i]) {
      products++;
    }
    Node[] a = new Node[products];
    Node[] b = new Node[products];
    int i = first[node];
    for (int k = 0; k < products; k++) {
      a[k] = locals[i];
      b[k] = upstreams[i];
      i = next[i];
    }
    return recorder.sumOfProducts(null, a, b);
  }
}
