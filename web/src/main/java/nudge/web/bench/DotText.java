package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.text.Numbers;

/**
 * A graph in Graphviz' language, as micrograd's {@code draw_dot} writes it: a record of name, data
 * and gradient for each value, and a node for the operation that made it, or for all that is folded
 * there. Nothing in its names and words needs to be escaped.
 */
final class DotText {
  private DotText() {}

  static String of(Diagram diagram, Figures figures) {
    StringBuilder text = new StringBuilder("digraph {\n  rankdir=LR;\n");
    for (int node = 0; node < diagram.graph().size(); node++) {
      if (diagram.box(node) != Graph.NONE) {
        value(text, diagram, node, figures);
      }
    }
    return text.append("}\n").toString();
  }

  private static void value(StringBuilder text, Diagram diagram, int node, Figures figures) {
    text.append("  v").append(node).append(" [shape=record, label=\"{ ");
    text.append(diagram.title(node)).append(" | ");
    if (diagram.contents(node).isEmpty()) {
      String data = figures.hasData(node) ? Numbers.format(figures.data(node)) : "";
      text.append("data ").append(data).append(" | grad ");
      text.append(Numbers.format(figures.grad(node)));
    } else {
      text.append(diagram.contents(node));
    }
    text.append(" }\"];\n");
    if (diagram.operation(node) != Graph.NONE) {
      text.append("  o").append(node).append(" [label=\"").append(diagram.symbol(node));
      text.append("\"];\n  o").append(node).append(" -> v").append(node).append(";\n");
      for (int source : diagram.folding().sources(node)) {
        text.append("  v").append(source).append(" -> o").append(node).append(";\n");
      }
    }
  }
}
