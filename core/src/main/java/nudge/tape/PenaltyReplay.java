package nudge.tape;

import java.util.Arrays;
import nudge.autograd.Branches;
import nudge.autograd.Graph;
import nudge.math.RowSum;

/** The graph of a penalty at work, for one parameter after another. Confined to one thread. */
public final class PenaltyReplay {
  private final ParameterTerm penalty;
  private final Graph graph;
  private final Branches comparisons;

  /** Of this penalty, or of none if it is null. */
  public PenaltyReplay(ParameterTerm penalty) {
    this.penalty = penalty;
    this.graph = penalty == null ? null : Graph.of(penalty.term());
    this.comparisons = penalty == null ? null : new Branches(graph);
  }

  public boolean applies(int parameter) {
    return penalty != null && penalty.applies()[parameter];
  }

  /** Computes what a parameter of this size adds to the penalty, and its derivative. */
  public double gradient(double parameter) {
    forward(parameter);
    penalty.parameter().zeroGrad();
    graph.backward();
    return penalty.parameter().grad();
  }

  private double forward(double parameter) {
    penalty.parameter().data(parameter);
    graph.forward();
    return penalty.term().data();
  }

  /** {@return a number that is another one as soon as a comparison turns, see Branches} */
  public int branches(double[] parameters) {
    int branches = 1;
    for (int i = 0; i < parameters.length; i++) {
      if (applies(i)) {
        forward(parameters[i]);
        branches = 31 * branches + comparisons.now();
      }
    }
    return branches;
  }

  /** The whole penalty on these parameters. */
  public double of(double[] parameters) {
    double[] terms = new double[parameters.length];
    int count = 0;
    for (int i = 0; i < parameters.length; i++) {
      if (applies(i)) {
        terms[count++] = forward(parameters[i]);
      }
    }
    return RowSum.of(Arrays.copyOf(terms, count));
  }

  void addGradient(double[] parameters, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      if (applies(i)) {
        gradient[i] += gradient(parameters[i]);
      }
    }
  }
}
