package nudge.autograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything a value was computed from, in the order of evaluation: depth first from the root,
 * operands left to right, each node once and after its operands. The sort keeps its own stack, so a
 * chain may be as long as memory allows.
 */
public final class Graph {
  private final List<Value> nodes;
  private final int[][] operands;

  private Graph(List<Value> nodes, int[][] operands) {
    this.nodes = nodes;
    this.operands = operands;
  }

  public static Graph of(Value root) {
    List<Value> order = new ArrayList<>();
    List<Value> path = new ArrayList<>();
    enter(root, path);
    while (!path.isEmpty()) {
      Value node = path.get(path.size() - 1);
      if (node.progress <= node.operands().size()) {
        Value operand = node.operands().get(node.progress++ - 1);
        if (operand.progress == 0) {
          enter(operand, path);
        }
      } else {
        order.add(path.remove(path.size() - 1));
      }
    }
    return new Graph(Collections.unmodifiableList(order), places(order));
  }

  /** Of every node's operands; the nodes' progress is put back to 0. */
  private static int[][] places(List<Value> order) {
    int[][] places = new int[order.size()][];
    for (int i = 0; i < places.length; i++) {
      order.get(i).progress = i;
      List<Value> operands = order.get(i).operands();
      places[i] = new int[operands.size()];
      for (int k = 0; k < places[i].length; k++) {
        places[i][k] = operands.get(k).progress;
      }
    }
    for (Value node : order) {
      node.progress = 0;
    }
    return places;
  }

  /** A node's progress is one more than the number of its operands that were looked at. */
  private static void enter(Value node, List<Value> path) {
    node.progress = 1;
    path.add(node);
  }

  /** The nodes in the order of evaluation, the root last. */
  public List<Value> nodes() {
    return nodes;
  }

  /** Where the operands of a node stand in this order, as {@link Value#operands()} lists them. */
  public int[] operands(int node) {
    return operands[node];
  }

  public Value root() {
    return nodes.get(nodes.size() - 1);
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
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (!nodes.get(i).isLeaf()) {
        nodes.get(i).pushGradient();
      }
    }
  }
}
