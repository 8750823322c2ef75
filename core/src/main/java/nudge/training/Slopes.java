package nudge.training;

import nudge.autograd.Graph;
import nudge.nn.Unit;

/**
 * The slope of a unit's activation at its present sum, for any activation: from the sum on forward
 * through the few operations that lead to the output. In the order of evaluation they stand between
 * the two, since nothing but the activation uses the sum, and every activation does. Confined to
 * one thread.
 */
final class Slopes {
  private final Graph graph;

  /** By place in the graph. Only those between a unit's sum and its output are in use. */
  private final double[] slopes;

  /** Whether a node depends on the sum. */
  private final boolean[] depends;

  Slopes(Graph graph) {
    this.graph = graph;
    slopes = new double[graph.size()];
    depends = new boolean[graph.size()];
  }

  double of(Unit unit) {
    int sum = graph.place(unit.sum());
    int output = graph.place(unit.output());
    slopes[sum] = 1;
    depends[sum] = true;
    for (int node = sum + 1; node <= output; node++) {
      slopes[node] = 0;
      depends[node] = false;
      add(node, 0, graph.left(node), sum);
      add(node, 1, graph.right(node), sum);
    }
    return slopes[output];
  }

  /** Adds what comes to a node through one of its operands. */
  private void add(int node, int k, int operand, int sum) {
    if (operand >= sum && depends[operand]) {
      slopes[node] += graph.node(node).localDerivative(k) * slopes[operand];
      depends[node] = true;
    }
  }
}
