package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;

/**
 * Leaves that are moved: what the gradient where they began predicts for the result, which is the
 * sum of gradient × change over all leaves, and what happens.
 */
final class Move {
  private final Graph graph;
  private final List<Value> leaves;
  private final List<Double> data = new ArrayList<>();
  private final List<Double> gradients = new ArrayList<>();
  private final double before;

  /** Begins where the leaves are now, with the gradients of now. */
  Move(Graph graph, List<Value> leaves) {
    this.graph = graph;
    this.leaves = leaves;
    this.before = graph.root().data();
    for (Value leaf : leaves) {
      data.add(leaf.data());
      gradients.add(leaf.grad());
    }
  }

  /** Gives a leaf another number; the gradients of the graph are those of the new place then. */
  void to(Value leaf, double number) {
    leaf.data(number);
    graph.forward();
    for (Value node : graph.nodes()) {
      node.zeroGrad();
    }
    graph.backward();
  }

  /** A step of gradient descent. */
  void descend(double rate) {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).data(data.get(i) - rate * gradients.get(i));
    }
    to(leaves.get(0), leaves.get(0).data());
  }

  double before() {
    return before;
  }

  double after() {
    return graph.root().data();
  }

  double predicted() {
    double sum = 0;
    for (int i = 0; i < leaves.size(); i++) {
      sum += gradients.get(i) * (leaves.get(i).data() - data.get(i));
    }
    return sum;
  }

  double happened() {
    return after() - before;
  }
}
