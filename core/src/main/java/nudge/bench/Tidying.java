package nudge.bench;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.BasicOp;
import nudge.autograd.Graph;
import nudge.autograd.Op;
import nudge.autograd.SelectionOp;
import nudge.autograd.Value;

/**
 * Derivatives without what the chain rule writes for the sake of order: factors of 1, terms of 0,
 * operations on constants alone. Of the graph that was differentiated nothing is changed, nor taken
 * for a constant: its numbers can be given other values.
 *
 * <p>The numbers stay the same, save that a zero may have another sign, and that 0 times what is
 * not finite is 0 instead of NaN.
 */
final class Tidying {
  /** What each node has become; those of the graph that was differentiated stay themselves. */
  private final Map<Value, Value> tidied = new IdentityHashMap<>();

  /** Numbers that only the chain rule has brought in, each to itself. */
  private final Map<Value, Value> constants = new IdentityHashMap<>();

  private Tidying(Graph original) {
    for (Value node : original.nodes()) {
      tidied.put(node, node);
    }
  }

  /** The derivatives of a root, tidied. */
  static List<Value> of(Value root, List<Value> derivatives) {
    Tidying tidying = new Tidying(Graph.of(root));
    List<Value> result = new ArrayList<>();
    for (Value derivative : derivatives) {
      for (Value node : Graph.of(derivative).nodes()) {
        if (!tidying.tidied.containsKey(node)) {
          tidying.tidied.put(node, tidying.tidy(node));
        }
      }
      result.add(tidying.tidied.get(derivative));
    }
    return result;
  }

  private Value tidy(Value node) {
    if (node.isLeaf()) {
      return constant(node);
    }
    Value a = tidied.get(node.operands().get(0));
    Value b = node.op().arity() == 2 ? tidied.get(node.operands().get(1)) : null;
    if (constants.containsKey(a) && (b == null || constants.containsKey(b))) {
      return constant(Value.of(node.data()));
    }
    Value shorter = b == null ? null : shorter(node.op(), a, b);
    return shorter == null ? made(node, a, b) : shorter;
  }

  private Value constant(Value leaf) {
    constants.put(leaf, leaf);
    return leaf;
  }

  private static Value made(Value node, Value a, Value b) {
    boolean same = a == node.operands().get(0) && (b == null || b == node.operands().get(1));
    if (same) {
      return node;
    }
    return b == null ? Value.of(node.op(), a) : Value.of(node.op(), a, b);
  }

  /** Null if there is nothing to leave out. */
  private Value shorter(Op op, Value a, Value b) {
    if (op == BasicOp.ADD) {
      return is(a, 0) ? b : is(b, 0) ? a : null;
    }
    if (op == BasicOp.SUBTRACT) {
      return is(b, 0) ? a : null;
    }
    if (op == BasicOp.MULTIPLY) {
      Value product = scaled(a, b);
      return product == null ? scaled(b, a) : product;
    }
    if (op == BasicOp.DIVIDE) {
      return is(a, 0) || is(b, 1) ? a : null;
    }
    return op == SelectionOp.WHERE && is(b, 0) ? b : null;
  }

  private Value scaled(Value factor, Value other) {
    if (is(factor, 0)) {
      return factor;
    }
    return is(factor, 1) ? other : is(factor, -1) ? other.negate() : null;
  }

  private boolean is(Value node, double number) {
    return constants.containsKey(node) && node.data() == number;
  }
}
