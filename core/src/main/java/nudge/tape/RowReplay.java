package nudge.tape;

import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;

/**
 * The graph of one row at work: numbers go into its leaves, and it is computed forward and
 * backward, row after row. Confined to one thread.
 */
public final class RowReplay {
  private final RowGraph row;
  private final Graph graph;
  private final List<Value> outputs;
  private final List<Value> units;

  public RowReplay(RowGraph row) {
    this.row = row;
    this.graph = Graph.of(row.loss());
    this.outputs = row.outputs();
    this.units = row.unitOutputs();
  }

  /** From here on the network has these parameters. */
  public void parameters(double[] numbers) {
    put(numbers, 0, row.parameters());
  }

  /** Computes the outputs and the loss of one row. */
  public void forward(Rows rows, int r) {
    put(rows.targets(), r * row.targets().size(), row.targets());
    forward(rows.inputs(), r);
  }

  /** Computes the outputs of one row; the loss is then none of this row's. */
  void forward(double[] inputs, int r) {
    put(inputs, r * row.inputs().size(), row.inputs());
    graph.forward();
  }

  /** Differentiates the loss of the row that went forward last. */
  public void backward() {
    for (Value parameter : row.parameters()) {
      parameter.zeroGrad();
    }
    graph.backward();
  }

  /** All numbers of the row in the order in which they are computed. */
  public Graph graph() {
    return graph;
  }

  public double loss() {
    return row.loss().data();
  }

  /** The derivative of the row's loss with respect to each parameter. */
  public double[] gradient() {
    double[] gradient = new double[row.parameters().size()];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = row.parameters().get(i).grad();
    }
    return gradient;
  }

  /** Puts the outputs where they belong among those of all rows. */
  void copyOutputs(double[] all, int r) {
    for (int i = 0; i < outputs.size(); i++) {
      all[r * outputs.size() + i] = outputs.get(i).data();
    }
  }

  /** Puts what the units give where it belongs among that for all rows, which are so many. */
  void copyUnits(double[] all, int r, int rows) {
    for (int i = 0; i < units.size(); i++) {
      all[i * rows + r] = units.get(i).data();
    }
  }

  int unitCount() {
    return units.size();
  }

  int inputCount() {
    return row.inputs().size();
  }

  int outputCount() {
    return outputs.size();
  }

  private static void put(double[] numbers, int from, List<Value> leaves) {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).data(numbers[from + i]);
    }
  }
}
