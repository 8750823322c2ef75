package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Folding;
import nudge.expression.Expression;
import nudge.expression.Literals;
import nudge.text.InvalidInput;
import nudge.web.chart.Thousands;

/**
 * What is on the bench, computed: the graph of what is differentiated, with all gradients, its
 * named numbers, and how it is folded.
 */
interface Work {
  /** So many boxes can still be drawn while one watches. */
  int MOST_BOXES = 5000;

  Graph graph();

  /** What was differentiated until the graph came out, by name; the result itself is the first. */
  default List<String> path() {
    return List.of();
  }

  /** Numbers by name, in the order in which people read them. */
  Map<String, Value> values();

  /**
   * The names of the leaves that can be moved now.
   *
   * @param picked the name of what a person has chosen last
   */
  List<String> movable(Sheet sheet, String picked);

  Folding folding();

  Titles titles();

  /** What folds or unfolds a node's box, as a sheet notes it; {@link Graph#NONE} for nothing. */
  int fold(int node);

  /** What that does, in words. */
  String foldTitle(int node);

  /** Whether a click on a node's box is enough to unfold it. */
  boolean opens(int node);

  /** What a sheet's text says. */
  record OfText(Expression expression, Derived derived, Graph graph, List<Integer> folds)
      implements Work {
    /**
     * @throws InvalidInput where the text is wrong, or where its graph is too large
     */
    static OfText of(Sheet sheet) {
      Expression expression = Expression.parse(sheet.text());
      Value chosen = expression.values().get(sheet.result());
      Value result = chosen == null ? expression.output() : chosen;
      Derived derived = Derived.of(expression.values(), result, sheet.along());
      Graph graph = Graph.of(derived.root());
      if (graph.size() > MOST_BOXES) {
        throw new InvalidInput(
            "This has "
                + Words.nodes(graph.size())
                + ", and at most "
                + Thousands.of(MOST_BOXES)
                + " are drawn; make it shorter or differentiate a part of it"
                + (sheet.along().isEmpty() ? "" : ". Undo goes back to what was there"));
      }
      graph.backward();
      return new OfText(expression, derived, graph, sheet.folds());
    }

    @Override
    public List<String> path() {
      return derived.path();
    }

    @Override
    public Map<String, Value> values() {
      return expression.values();
    }

    @Override
    public List<String> movable(Sheet sheet, String picked) {
      List<String> names = new ArrayList<>(Literals.names(sheet.text()));
      names.removeIf(name -> graph.place(values().get(name)) == Graph.NONE);
      return names;
    }

    @Override
    public Folding folding() {
      return Folding.ofNodes(graph, folds);
    }

    @Override
    public Titles titles() {
      return Titles.labels(graph);
    }

    @Override
    public int fold(int node) {
      return graph.node(node).isLeaf() ? Graph.NONE : node;
    }

    @Override
    public String foldTitle(int node) {
      return folds.contains(node) ? "Unfold" : "Fold what it is made of";
    }

    @Override
    public boolean opens(int node) {
      return false;
    }
  }
}
