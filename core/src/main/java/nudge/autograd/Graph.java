package nudge.autograd;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Everything a value was computed from, in the order of evaluation: depth first from the root,
 * operands left to right, each node once and after its operands. The sort keeps its own stack, so a
 * chain may be as long as memory allows.
 */
public final class Graph {
  /** No place in the order. */
  public static final int NONE = -1;

  /** Room for a neuron or two; it doubles when it is full. */
  private static final int FEW = 32;

  private Value[] nodes = new Value[FEW];
  private int size;
  private final int[] left;
  private final int[] right;

  private Graph(Value root) {
    sort(root);
    left = new int[size];
    right = new int[size];
    for (int i = 0; i < size; i++) {
      left[i] = nodes[i].left == null ? NONE : nodes[i].left.place;
      right[i] = nodes[i].right == null ? NONE : nodes[i].right.place;
    }
  }

  public static Graph of(Value root) {
    return new Graph(root);
  }

  private void sort(Value root) {
    Value[] path = new Value[FEW];
    path[0] = root;
    int depth = 1;
    while (depth > 0) {
      Value node = path[depth - 1];
      Value missing = missing(node);
      if (missing == null) {
        add(node);
        depth--;
      } else {
        if (depth == path.length) {
          path = Arrays.copyOf(path, 2 * depth);
        }
        path[depth++] = missing;
      }
    }
  }

  /** The first operand of a node that is not in the order yet; null if none is missing. */
  private Value missing(Value node) {
    if (node.left != null && !isPlaced(node.left)) {
      return node.left;
    }
    return node.right == null || isPlaced(node.right) ? null : node.right;
  }

  private void add(Value node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size] = node;
    node.place = size++;
  }

  /** The nodes in the order of evaluation, the root last. */
  public List<Value> nodes() {
    return Collections.unmodifiableList(Arrays.asList(nodes).subList(0, size));
  }

  /** The node at a place in this order. */
  public Value node(int place) {
    return nodes[place];
  }

  /** The number of nodes. */
  public int size() {
    return size;
  }

  /** Where a node's first operand stands in this order; {@link #NONE} if it is a leaf. */
  public int left(int node) {
    return left[node];
  }

  /** Where a node's second operand stands; {@link #NONE} if it has none. */
  public int right(int node) {
    return right[node];
  }

  /** Where a value stands in this order; {@link #NONE} if it is not in the graph. */
  public int place(Value value) {
    if (!isPlaced(value)) {
      for (int i = 0; i < size; i++) {
        nodes[i].place = i;
      }
    }
    return isPlaced(value) ? value.place : NONE;
  }

  private boolean isPlaced(Value value) {
    return value.place < size && nodes[value.place] == value;
  }

  public Value root() {
    return nodes[size - 1];
  }

  /** Computes every interior node again from the leaves' present numbers. */
  public void forward() {
    for (int i = 0; i < size; i++) {
      if (!nodes[i].isLeaf()) {
        nodes[i].forward();
      }
    }
  }

  /**
   * The chain rule from the root to the leaves, in exactly the reverse order. An interior gradient
   * starts as −0.0, the number that adding to changes nothing, so the first contribution is kept to
   * the bit.
   */
  public void backward() {
    for (int i = 0; i < size; i++) {
      if (!nodes[i].isLeaf()) {
        nodes[i].grad(-0.0);
      }
    }
    root().grad(root().grad() + 1);
    for (int i = size - 1; i >= 0; i--) {
      if (!nodes[i].isLeaf()) {
        nodes[i].pushGradient();
      }
    }
  }
}
