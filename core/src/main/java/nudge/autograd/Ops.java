package nudge.autograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All operations that are known by a name. */
public final class Ops {
  private static final Map<String, Op> FUNCTIONS = functions();

  private Ops() {}

  /** The operation that is written as a function of this name, or null. */
  public static Op function(String name) {
    return FUNCTIONS.get(name);
  }

  /** The names of all functions. */
  public static List<String> names() {
    return new ArrayList<>(FUNCTIONS.keySet());
  }

  /** The names of the functions of one operand. */
  public static List<String> unary() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Op> function : FUNCTIONS.entrySet()) {
      if (function.getValue().arity() == 1) {
        names.add(function.getKey());
      }
    }
    return names;
  }

  private static Map<String, Op> functions() {
    Map<String, Op> functions = new LinkedHashMap<>();
    for (Op op : ActivationOp.values()) {
      functions.put(op.symbol(), op);
    }
    for (Op op : ElementaryOp.values()) {
      functions.put(op.symbol(), op);
    }
    return Collections.unmodifiableMap(functions);
  }
}
