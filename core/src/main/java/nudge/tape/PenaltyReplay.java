package nudge.tape;

import java.util.Arrays;
import nudge.autograd.Graph;
import nudge.math.RowSum;

/** The graph of a penalty at work, for one parameter after another. Confined to one thread. */
public final class PenaltyReplay {
  private final ParameterTerm penalty;
  private final Graph graph;

  /** Of this penalty, or of none if it is null. */
  public PenaltyReplay(ParameterTerm penalty) {
    this.penalty = penalty;
    this.graph = penalty == null ? null : Graph.of(penalty.term());
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

  /** The whole penalty on these parameters. */
  double of(double[] parameters) {
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
