package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.text.Numbers;

/**
 * A graph in Graphviz' language, as micrograd's {@code draw_dot} writes it: a record of name, data
 * and gradient for each value, and a node for the operation that made it. Names are letters, digits
 * and underscores, so that nothing needs to be escaped.
 */
final class DotText {
  private DotText() {}

  static String of(Graph graph, Figures figures) {
    StringBuilder text = new StringBuilder("digraph {\n  rankdir=LR;\n");
    for (int node = 0; node < graph.size(); node++) {
      value(text, graph, node, figures);
    }
    return text.append("}\n").toString();
  }

  private static void value(StringBuilder text, Graph graph, int node, Figures figures) {
    Value value = graph.node(node);
    String data = figures.hasData(node) ? Numbers.format(figures.data(node)) : "";
    text.append("  v").append(node).append(" [shape=record, label=\"{ ").append(value.label());
    text.append(" | data ").append(data).append(" | grad ");
    text.append(Numbers.format(figures.grad(node))).append(" }\"];\n");
    if (!value.isLeaf()) {
      text.append("  o").append(node).append(" [label=\"").append(value.op().symbol());
      text.append("\"];\n  o").append(node).append(" -> v").append(node).append(";\n");
      operand(text, graph.left(node), node);
      operand(text, graph.right(node), node);
    }
  }

  private static void operand(StringBuilder text, int operand, int node) {
    if (operand != Graph.NONE) {
      text.append("  v").append(operand).append(" -> o").append(node).append(";\n");
    }
  }
}
