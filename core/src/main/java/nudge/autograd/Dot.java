package nudge.autograd;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nudge.text.Numbers;

/**
 * A graph as Graphviz DOT text, in the picture that micrograd's {@code draw_dot} made familiar: a
 * box with label, data and gradient for each number, a circle for each operation, left to right. A
 * node used twice by an operation has two edges.
 */
public final class Dot {
  private Dot() {}

  public static String of(Graph graph) {
    Map<Value, Integer> ids = new IdentityHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Value node : graph.nodes()) {
      int id = ids.size();
      ids.put(node, id);
      lines.add("  n" + id + " [shape=record, label=\"" + caption(node) + "\"];");
      if (!node.isLeaf()) {
        lines.add("  o" + id + " [label=\"" + node.op().symbol() + "\"];");
        lines.add("  o" + id + " -> n" + id + ";");
        for (Value operand : node.operands()) {
          lines.add("  n" + ids.get(operand) + " -> o" + id + ";");
        }
      }
    }
    return "digraph {\n  rankdir=LR;\n" + String.join("\n", lines) + "\n}\n";
  }

  private static String caption(Value node) {
    String numbers =
        "data " + Numbers.format(node.data()) + " | grad " + Numbers.format(node.grad());
    return node.label().isEmpty() ? numbers : escape(node.label()) + " | " + numbers;
  }

  /** In a record label these characters have a meaning of their own. */
  private static String escape(String label) {
    StringBuilder escaped = new StringBuilder();
    for (char c : label.toCharArray()) {
      if ("\\\"|{}<>".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
