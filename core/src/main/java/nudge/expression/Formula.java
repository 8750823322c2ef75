package nudge.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.text.InvalidInput;
import nudge.text.Position;

/**
 * A typed expression of some variables, such as {@code x*sigmoid(1.5*x)} of x, by the grammar of
 * {@link Expression}'s sums. Two formulas are equal if their texts and variables are.
 */
public final class Formula {
  public static final int LONGEST = 200;

  private final String text;
  private final List<String> variables;
  private final List<Value> leaves;
  private final Graph graph;

  private Formula(String text, List<String> variables, List<Value> leaves, Graph graph) {
    this.text = text;
    this.variables = variables;
    this.leaves = leaves;
    this.graph = graph;
  }

  /**
   * @throws InvalidInput with line and column, where the text is no expression of the variables
   */
  public static Formula parse(String text, List<String> variables) {
    if (text.length() > LONGEST) {
      throw InvalidInput.at(
          Position.of(text, LONGEST),
          "a formula has at most " + LONGEST + " characters, not " + text.length());
    }
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      leaves.add(Value.of(0));
    }
    Graph graph = Graph.of(new Parser(text).formula(variables, leaves));
    return new Formula(text, List.copyOf(variables), leaves, graph);
  }

  public String text() {
    return text;
  }

  /** Whether the formula depends on a variable. */
  public boolean uses(String variable) {
    return graph.nodes().contains(leaves.get(variables.indexOf(variable)));
  }

  /** The formula as a graph over these values, one for each variable. */
  public Value apply(List<Value> arguments) {
    Map<Value, Value> copies = new IdentityHashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      copies.put(leaves.get(i), arguments.get(i));
    }
    for (Value node : graph.nodes()) {
      if (!copies.containsKey(node)) {
        copies.put(node, copy(node, copies));
      }
    }
    return copies.get(graph.root());
  }

  private static Value copy(Value node, Map<Value, Value> copies) {
    if (node.isLeaf()) {
      return Value.of(node.data());
    }
    Value a = copies.get(node.operands().get(0));
    return node.operands().size() == 1
        ? Value.of(node.op(), a)
        : Value.of(node.op(), a, copies.get(node.operands().get(1)));
  }

  /** The formula's number for these arguments. Not for two threads at once. */
  public double evaluate(double[] arguments) {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).data(arguments[i]);
    }
    graph.forward();
    return graph.root().data();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula that
        && text.equals(that.text)
        && variables.equals(that.variables);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
