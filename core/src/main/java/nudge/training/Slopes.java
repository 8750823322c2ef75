package nudge.training;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.nn.Unit;

/**
 * The slope of a unit's activation at its present sum, for any activation: from the sum on forward
 * through the few operations that lead to the output. In the order of evaluation they stand between
 * the two, since nothing but the activation uses the sum.
 */
final class Slopes {
  private final List<Value> nodes;
  private final Map<Value, Integer> places = new IdentityHashMap<>();

  Slopes(Graph graph) {
    nodes = graph.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      places.put(nodes.get(i), i);
    }
  }

  double of(Unit unit) {
    Map<Value, Double> slopes = new IdentityHashMap<>();
    slopes.put(unit.sum(), 1.0);
    int last = places.get(unit.output());
    for (int i = places.get(unit.sum()) + 1; i <= last; i++) {
      slopes.put(nodes.get(i), slope(nodes.get(i), slopes));
    }
    return slopes.get(unit.output());
  }

  /** {@return the slope of this node, or null if it does not depend on the sum} */
  private static Double slope(Value node, Map<Value, Double> slopes) {
    Double slope = null;
    for (int i = 0; i < node.operands().size(); i++) {
      Double before = slopes.get(node.operands().get(i));
      if (before != null) {
        slope = (slope == null ? 0 : slope) + node.localDerivative(i) * before;
      }
    }
    return slope;
  }
}
