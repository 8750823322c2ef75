package nudge.training;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.nn.Unit;
import nudge.tape.RowGraph;
import nudge.tape.RowReplay;
import nudge.tape.Rows;

/**
 * Every number of one row's way through a network and back, read off the graph of {@link Value}s
 * that defines both. What is told holds until the next {@link #compute}. Confined to one thread.
 */
public final class RowNumbers {
  private final RowGraph graph;
  private final Rows rows;
  private final RowReplay replay;
  private final Slopes slopes;

  public RowNumbers(RowGraph graph, Rows rows) {
    this.graph = graph;
    this.rows = rows;
    this.replay = new RowReplay(graph);
    this.slopes = new Slopes(replay.graph());
  }

  /**
   * One unit.
   *
   * @param sum z, weighted and with the bias
   * @param activation a, what the unit gives
   * @param slope da/dz
   * @param activationGradient dL/da
   * @param sumGradient dL/dz
   */
  public record UnitNumbers(
      double sum, double activation, double slope, double activationGradient, double sumGradient) {}

  /**
   * One of the numbers that a unit adds up.
   *
   * @param input what the weight is multiplied by; 1 for the bias
   * @param gradient dL/dw, which is the input times the unit's dL/dz
   */
  public record Term(double weight, double input, double product, double gradient) {}

  /**
   * One output.
   *
   * @param gradient dL/dy
   */
  public record OutputNumbers(double prediction, double target, double gradient) {}

  /** Takes a row forward and backward. */
  public void compute(int row, double[] parameters) {
    replay.parameters(parameters);
    replay.forward(rows, row);
    replay.backward();
  }

  /** What the network reads. */
  public double input(int index) {
    return graph.inputs().get(index).data();
  }

  public UnitNumbers unit(int layer, int unit) {
    Unit it = graph.units().get(layer).get(unit);
    return new UnitNumbers(
        it.sum().data(), it.output().data(), slopes.of(it), it.output().grad(), it.sum().grad());
  }

  /** What a unit adds up, in this order: its bias, then each input times its weight. */
  public List<Term> terms(int layer, int unit) {
    int inputs = inputCount(layer);
    int first = firstParameter(layer) + unit * (inputs + 1);
    List<Term> terms = new ArrayList<>();
    terms.add(term(first + inputs, 1));
    for (int i = 0; i < inputs; i++) {
      terms.add(term(first + i, inputOf(layer, i)));
    }
    return terms;
  }

  private Term term(int parameter, double input) {
    Value weight = graph.parameters().get(parameter);
    return new Term(weight.data(), input, weight.data() * input, weight.grad());
  }

  private int firstParameter(int layer) {
    int first = 0;
    for (int i = 0; i < layer; i++) {
      first += graph.units().get(i).size() * (inputCount(i) + 1);
    }
    return first;
  }

  private int inputCount(int layer) {
    return layer == 0 ? graph.inputs().size() : graph.units().get(layer - 1).size();
  }

  private double inputOf(int layer, int index) {
    return layer == 0 ? input(index) : graph.units().get(layer - 1).get(index).output().data();
  }

  public OutputNumbers output(int index) {
    Value output = graph.outputs().get(index);
    return new OutputNumbers(output.data(), graph.targets().get(index).data(), output.grad());
  }

  /** The loss of the row alone. */
  public double loss() {
    return replay.loss();
  }

  /** Its derivative with respect to each parameter. */
  public double[] gradient() {
    return replay.gradient();
  }
}
