package nudge.web.bench;

import nudge.autograd.Branches;
import nudge.autograd.Graph;
import nudge.autograd.Value;

/**
 * The central difference quotient of a graph's root, (f(x + h) − f(x − h)) / 2h: off by h²f⁽³⁾/6,
 * and by the rounding of f over h.
 *
 * @param slope the quotient
 * @param error its distance from the leaf's gradient
 * @param kink whether a comparison turns between, so that the quotient is no derivative
 */
record Difference(double slope, double error, boolean kink) {

  /** Measures by moving a leaf, which then is where it was. */
  static Difference of(Graph graph, Value leaf, double step) {
    Branches branches = new Branches(graph);
    double x = leaf.data();
    int here = branches.now();
    double above = at(graph, leaf, x + step);
    boolean kink = branches.now() != here;
    double below = at(graph, leaf, x - step);
    kink |= branches.now() != here;
    at(graph, leaf, x);
    double slope = (above - below) / (x + step - (x - step));
    return new Difference(slope, Math.abs(slope - leaf.grad()), kink);
  }

  private static double at(Graph graph, Value leaf, double number) {
    leaf.data(number);
    graph.forward();
    return graph.root().data();
  }
}
