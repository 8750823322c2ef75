package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Expression;
import nudge.text.InvalidInput;

/**
 * What a sheet says, computed: its expression and the graph of what is differentiated, with all
 * gradients.
 */
record Work(Expression expression, Graph graph) {
  private static final int MOST_NODES = 5000;

  /**
   * @throws InvalidInput where the text is wrong, or where its graph is too large
   */
  static Work of(Sheet sheet) {
    Expression expression = Expression.parse(sheet.text());
    Value chosen = expression.values().get(sheet.result());
    Graph graph = Graph.of(chosen == null ? expression.output() : chosen);
    if (graph.size() > MOST_NODES) {
      throw new InvalidInput(
          "This has "
              + graph.size()
              + " nodes, and at most "
              + MOST_NODES
              + " are drawn; make it shorter or differentiate a part of it");
    }
    graph.backward();
    return new Work(expression, graph);
  }
}
