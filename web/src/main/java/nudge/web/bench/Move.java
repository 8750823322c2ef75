package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Derivation;

/**
 * Leaves that are moved: what the gradient where they began predicts for the result, which is the
 * sum of gradient × change over all leaves; what the curvature there adds, half of the second
 * derivative × change² for a leaf that is moved alone; and what happens.
 */
final class Move {
  /** In larger graphs the second derivative would be waited for. */
  private static final int MOST_BENT = 1000;

  private final Graph graph;
  private final List<Value> leaves;
  private final List<Double> data = new ArrayList<>();
  private final List<Double> gradients = new ArrayList<>();
  private final double before;

  /** The second derivatives where they began, of leaves that have been moved; null until then. */
  private final Double[] bends;

  /** Begins where the leaves are now, with the gradients of now. */
  Move(Graph graph, List<Value> leaves) {
    this.graph = graph;
    this.leaves = leaves;
    this.before = graph.root().data();
    this.bends = new Double[leaves.size()];
    for (Value leaf : leaves) {
      data.add(leaf.data());
      gradients.add(leaf.grad());
    }
  }

  /** Gives a leaf another number; the gradients of the graph are those of the new place then. */
  void to(Value leaf, double number) {
    int index = leaves.indexOf(leaf);
    if (graph.size() <= MOST_BENT && isAtStart()) {
      bends[index] = Derivation.of(graph.root(), List.of(leaf)).curvature(0);
    }
    leaf.data(number);
    graph.forward();
    for (Value node : graph.nodes()) {
      node.zeroGrad();
    }
    graph.backward();
  }

  private boolean isAtStart() {
    for (int i = 0; i < bends.length; i++) {
      if (leaves.get(i).data() != data.get(i)) {
        return false;
      }
    }
    return true;
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

  /** Whether one leaf alone was moved whose second derivative is known. */
  boolean knowsBend() {
    int moved = 0;
    boolean known = true;
    for (int i = 0; i < bends.length; i++) {
      boolean moves = leaves.get(i).data() != data.get(i);
      moved += moves ? 1 : 0;
      known &= !moves || bends[i] != null;
    }
    return moved == 1 && known;
  }

  /** What is predicted with the curvature too. */
  double bent() {
    double sum = predicted();
    for (int i = 0; i < bends.length; i++) {
      double change = leaves.get(i).data() - data.get(i);
      sum += change == 0 ? 0 : bends[i] * change * change / 2;
    }
    return sum;
  }

  double happened() {
    return after() - before;
  }
}
