package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.autograd.Op;
import nudge.autograd.Value;
import nudge.bench.Formulas;
import nudge.text.Ascii;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;

/** Nodes of a graph in words. */
final class Words {
  /** How deep an expression is written out where its parts have no names. */
  private static final int DEEPEST = 3;

  private static final int LONGEST_NAME = 16;

  private Words() {}

  /** How many they are. */
  static String nodes(int count) {
    return count == 1 ? "1 node" : Thousands.of(count) + " nodes";
  }

  /** The node's name; without one, what it is computed from. */
  static String name(Value node) {
    return name(node, DEEPEST);
  }

  private static String name(Value node, int depth) {
    if (!node.label().isEmpty()) {
      return node.label();
    }
    if (node.isLeaf()) {
      return Rounded.text(node.data());
    }
    return depth == 0 ? "…" : made(node, depth - 1);
  }

  /** What the node is computed from, such as {@code tanh(n)}. */
  static String made(Value node) {
    return made(node, DEEPEST);
  }

  private static String made(Value node, int depth) {
    Op op = node.op();
    String left = name(node.operands().get(0), depth);
    String symbol = op.symbol();
    if (Ascii.isLetter(symbol.charAt(0))) {
      String more = op.arity() == 2 ? ", " + name(node.operands().get(1), depth) : "";
      return symbol.equals("neg") ? "−" + enclosed(left) : symbol + "(" + left + more + ")";
    }
    if (op.arity() == 1) {
      return enclosed(left) + symbol;
    }
    String right = name(node.operands().get(1), depth);
    boolean loose = symbol.equals("+");
    boolean sum = loose || symbol.equals("-");
    return (sum ? left : enclosed(left))
        + " "
        + (symbol.equals("-") ? "−" : symbol.equals("*") ? "×" : symbol)
        + " "
        + (loose ? right : enclosed(right));
  }

  private static String enclosed(String text) {
    return text.indexOf(' ') < 0 || text.endsWith(")") && isCall(text) ? text : "(" + text + ")";
  }

  /** Whether it is one call of a function, with all that is in its parentheses. */
  private static boolean isCall(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c == ' ') {
        return false;
      }
    }
    return true;
  }

  /**
   * The local derivative with respect to an operand, in the names of what stands there; the letters
   * a and b stand for operands that are too long to name, y for the node.
   */
  static String local(Value node, int operand) {
    String a = shortName(node.operands().get(0), "a");
    String b = node.op().arity() == 2 ? shortName(node.operands().get(1), "b") : null;
    return Formulas.local(node.op(), operand, a, b, shortName(node, "y"));
  }

  private static String shortName(Value node, String letter) {
    String name = name(node, 1);
    return name.length() <= LONGEST_NAME ? name : letter;
  }

  /** A node as it is read out. */
  static String sentence(Graph graph, int place, Figures figures) {
    Value node = graph.node(place);
    String made =
        node.isLeaf()
            ? node.label().isEmpty() ? "A number" : node.label() + ", a leaf"
            : (node.label().isEmpty() ? "" : node.label() + " = ") + made(node);
    return made
        + ". Data "
        + (figures.hasData(place) ? Rounded.text(figures.data(place)) : "not computed yet")
        + ", gradient "
        + Rounded.text(figures.grad(place))
        + (place == graph.size() - 1 ? ". This is what is differentiated" : "");
  }
}
