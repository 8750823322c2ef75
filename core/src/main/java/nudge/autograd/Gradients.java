package nudge.autograd;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gradients as graphs: the chain rule of {@link Graph#backward()}, in the same order, with {@link
 * Value}s for numbers. So a gradient can be replayed with other leaves and differentiated again.
 */
public final class Gradients {
  private final Map<Value, Value> gradients = new IdentityHashMap<>();

  private Gradients() {}

  /** The derivatives of the root with respect to these nodes, 0 for one it does not depend on. */
  public static List<Value> of(Value root, List<Value> nodes) {
    Gradients gradients = new Gradients();
    gradients.backward(root);
    List<Value> result = new ArrayList<>();
    for (Value node : nodes) {
      Value gradient = gradients.gradients.get(node);
      result.add(gradient == null ? Value.of(0) : gradient);
    }
    return result;
  }

  private void backward(Value root) {
    List<Value> nodes = Graph.of(root).nodes();
    gradients.put(root, Value.of(1));
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (!nodes.get(i).isLeaf()) {
        push(nodes.get(i));
      }
    }
  }

  private void push(Value node) {
    Value a = node.operands().get(0);
    Value b = node.operands().size() == 2 ? node.operands().get(1) : null;
    for (int i = 0; i < node.operands().size(); i++) {
      Value local = node.op().derivative(ValueArithmetic.VALUES, i, a, b, node);
      add(node.operands().get(i), local.multiply(gradients.get(node)));
    }
  }

  private void add(Value node, Value contribution) {
    Value before = gradients.get(node);
    gradients.put(node, before == null ? contribution : before.add(contribution));
  }
}
