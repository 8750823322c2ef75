package nudge.tape;

import java.util.Arrays;
import nudge.math.RowSum;
import nudge.tape.ParameterInterpreter.Column;

/** A penalty at work on all parameters. Confined to one thread. */
final class PenaltyInterpreter {
  private static final double[] NOTHING = {};

  private final boolean[] applies;
  private final ParameterInterpreter interpreter;
  private final double[] terms;
  private final double[] derivatives;

  /** Of this penalty, or of none if it is null. */
  PenaltyInterpreter(ParameterTerm penalty) {
    applies = penalty == null ? new boolean[0] : penalty.applies();
    interpreter =
        penalty == null ? null : new ParameterInterpreter(ParameterTapes.penalty(penalty));
    terms = new double[applies.length];
    derivatives = new double[applies.length];
  }

  private void compute(double[] parameters) {
    Column[] given = {new Column(parameters, 1, 0)};
    Column[] computed = {new Column(terms, 1, 0), new Column(derivatives, 1, 0)};
    interpreter.run(given, NOTHING, computed, applies.length);
  }

  void addGradient(double[] parameters, double[] gradient) {
    if (interpreter != null) {
      compute(parameters);
      for (int i = 0; i < gradient.length; i++) {
        if (applies[i]) {
          gradient[i] += derivatives[i];
        }
      }
    }
  }

  /** The whole penalty. */
  double of(double[] parameters) {
    if (interpreter == null) {
      return 0;
    }
    compute(parameters);
    double[] counted = new double[terms.length];
    int count = 0;
    for (int i = 0; i < terms.length; i++) {
      if (applies[i]) {
        counted[count++] = terms[i];
      }
    }
    return RowSum.of(Arrays.copyOf(counted, count));
  }
}
