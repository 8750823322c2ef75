package nudge.autograd;

import java.util.ArrayList;
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

  private final Value[] nodes;
  private final int[] left;
  private final int[] right;

  private Graph(List<Value> nodes) {
    this.nodes = nodes.toArray(new Value[0]);
    this.left = new int[this.nodes.length];
    this.right = new int[this.nodes.length];
    for (int i = 0; i < left.length; i++) {
      Value node = this.nodes[i];
      node.place = i;
      node.progress = 0;
      left[i] = node.left == null ? NONE : node.left.place;
      right[i] = node.right == null ? NONE : node.right.place;
    }
  }

  public static Graph of(Value root) {
    List<Value> order = new ArrayList<>();
    List<Value> path = new ArrayList<>();
    enter(root, path);
    while (!path.isEmpty()) {
      Value node = path.get(path.size() - 1);
      Value operand = node.progress == 1 ? node.left : node.right;
      if (node.progress == 3 || operand == null) {
        order.add(path.remove(path.size() - 1));
      } else {
        node.progress++;
        if (operand.progress == 0) {
          enter(operand, path);
        }
      }
    }
    return new Graph(order);
  }

  /** A node's progress is one more than the number of its operands that were looked at. */
  private static void enter(Value node, List<Value> path) {
    node.progress = 1;
    path.add(node);
  }

  /** The nodes in the order of evaluation, the root last. */
  public List<Value> nodes() {
    return Collections.unmodifiableList(Arrays.asList(nodes));
  }

  /** The node at a place in this order. */
  public Value node(int place) {
    return nodes[place];
  }

  /** The number of nodes. */
  public int size() {
    return nodes.length;
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
    if (!isAt(value, value.place)) {
      for (int i = 0; i < left.length; i++) {
        nodes[i].place = i;
      }
    }
    return isAt(value, value.place) ? value.place : NONE;
  }

  private boolean isAt(Value value, int place) {
    return place < left.length && nodes[place] == value;
  }

  public Value root() {
    return nodes[nodes.length - 1];
  }

  /** Computes every interior node again from the leaves' present numbers. */
  public void forward() {
    for (Value node : nodes) {
      if (!node.isLeaf()) {
        node.forward();
      }
    }
  }

  /**
   * The chain rule from the root to the leaves, in exactly the reverse order. An interior gradient
   * starts as −0.0, the number that adding to changes nothing, so the first contribution is kept to
   * the bit.
   */
  public void backward() {
    for (Value node : nodes) {
      if (!node.isLeaf()) {
        node.grad(-0.0);
      }
    }
    root().grad(root().grad() + 1);
    for (int i = nodes.length - 1; i >= 0; i--) {
      if (!nodes[i].isLeaf()) {
        nodes[i].pushGradient();
      }
    }
  }
}
