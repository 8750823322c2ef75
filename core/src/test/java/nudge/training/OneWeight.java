package nudge.training;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nudge.autograd.Value;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.optim.Sgd;
import nudge.tape.Batches;
import nudge.tape.ParameterTerm;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;

/** The smallest network there is: one weight, one input, an activation and a loss. */
record OneWeight(RowGraph graph, boolean mean, ParameterTerm penalty) {
  static OneWeight of(UnaryOperator<Value> activation, BinaryOperator<Value> loss) {
    Value w = Value.of(0.5);
    Value x = Value.of(0.25);
    Value t = Value.of(0.75);
    Value sum = w.multiply(x);
    Value output = activation.apply(sum);
    List<List<Unit>> units = List.of(List.of(new Unit(sum, output)));
    Value error = loss.apply(output, t);
    RowGraph graph = new RowGraph(List.of(w), List.of(x), List.of(t), units, error);
    return new OneWeight(graph, false, null);
  }

  /** y = w·x under squared errors. */
  static OneWeight line() {
    return of(y -> y, (y, t) -> y.subtract(t).pow(2));
  }

  OneWeight withPenalty(UnaryOperator<Value> term) {
    Value p = Value.of(0.5);
    return new OneWeight(graph, mean, new ParameterTerm(p, term.apply(p), new boolean[] {true}));
  }

  OneWeight averaged() {
    return new OneWeight(graph, true, penalty);
  }

  TrainingPlan plan(Rows rows) {
    Batches full = Batches.full(rows.count());
    return new TrainingPlan(graph, mean, penalty, new NoClipping(), new Sgd(), full);
  }

  ValueEngine engine(Rows rows) {
    return new ValueEngine(plan(rows), rows);
  }
}
