package nudge.server.code;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nudge.autograd.BasicOp;
import nudge.autograd.Op;
import nudge.autograd.Power;
import nudge.autograd.Value;

/**
 * Writes a graph of {@link Value}s as the statements of a function in Python: a number that is used
 * once stands where it is used, others get a name. Which operations there are is remembered.
 */
final class GraphCode {
  /** How operations other than the basic ones are called. */
  interface Calls {
    String call(Op op, List<String> operands);
  }

  private final Calls calls;
  private final UnaryOperator<String> constants;
  private final Map<String, Op> ops = new LinkedHashMap<>();

  GraphCode(Calls calls, UnaryOperator<String> constants) {
    this.calls = calls;
    this.constants = constants;
  }

  /** The operations other than the basic ones that were written so far, by their symbols. */
  Map<String, Op> ops() {
    return ops;
  }

  /** The body of a function that computes a root from leaves that have names. */
  String body(Value root, Map<Value, String> leaves) {
    Body body = new Body(leaves);
    body.count(root);
    String result = body.text(root);
    return body.statements + "    return " + result + "\n";
  }

  private final class Body {
    private final Map<Value, String> names;
    private final Map<Value, Integer> uses = new IdentityHashMap<>();
    private final StringBuilder statements = new StringBuilder();
    private int named;

    Body(Map<Value, String> leaves) {
      names = new IdentityHashMap<>(leaves);
    }

    void count(Value value) {
      int before = uses.getOrDefault(value, 0);
      uses.put(value, before + 1);
      if (before == 0 && !names.containsKey(value)) {
        value.operands().forEach(this::count);
      }
    }

    String text(Value value) {
      String name = names.get(value);
      if (name != null) {
        return name;
      }
      if (value.isLeaf()) {
        return constants.apply(PythonText.number(value.data()));
      }
      String text = operation(value);
      if (uses.get(value) == 1) {
        return text;
      }
      name = "v" + ++named;
      names.put(value, name);
      statements.append("    ").append(name).append(" = ").append(text).append('\n');
      return name;
    }

    private String operation(Value value) {
      Op op = value.op();
      String left = text(value.operands().get(0));
      if (op == BasicOp.NEGATE) {
        return "(-" + left + ")";
      }
      if (op instanceof Power power) {
        return "(" + left + " ** " + PythonText.number(power.exponent()) + ")";
      }
      if (op.arity() == 1) {
        ops.put(op.symbol(), op);
        return calls.call(op, List.of(left));
      }
      String right = text(value.operands().get(1));
      if (op instanceof BasicOp) {
        return "(" + left + " " + op.symbol() + " " + right + ")";
      }
      ops.put(op.symbol(), op);
      return calls.call(op, List.of(left, right));
    }
  }
}
