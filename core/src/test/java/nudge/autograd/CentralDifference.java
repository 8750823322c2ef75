package nudge.autograd;

/** The slope of a graph's root along one leaf, measured: (f(x + h) − f(x − h)) / 2h. */
public final class CentralDifference {
  private static final double STEP = 1e-5;

  private CentralDifference() {}

  public static double of(Graph graph, Value leaf) {
    double x = leaf.data();
    double h = STEP * Math.max(1, Math.abs(x));
    double above = at(graph, leaf, x + h);
    double below = at(graph, leaf, x - h);
    at(graph, leaf, x);
    return (above - below) / (2 * h);
  }

  private static double at(Graph graph, Value leaf, double x) {
    leaf.data(x);
    graph.forward();
    return graph.root().data();
  }
}
