package nudge.training;

import java.util.List;
import nudge.nn.Unit;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
import nudge.tape.RowReplay;
import nudge.tape.Rows;

/**
 * The numbers of each layer, to be looked at as a whole: its parameters, the derivatives of the
 * loss over some rows with respect to them, and what its units give for these rows. What is told
 * holds until the next {@link #take}. Confined to one thread.
 */
public final class LayerSamples {
  private final RowGraph graph;
  private final RowReplay replay;
  private final double[][] parameters;
  private final double[][] gradients;
  private double[][] activations;

  public LayerSamples(RowGraph graph) {
    this.graph = graph;
    this.replay = new RowReplay(graph);
    int layers = graph.units().size();
    this.parameters = new double[layers][];
    this.gradients = new double[layers][];
    int inputs = graph.inputs().size();
    for (int layer = 0; layer < layers; layer++) {
      int units = graph.units().get(layer).size();
      parameters[layer] = new double[units * (inputs + 1)];
      gradients[layer] = new double[units * (inputs + 1)];
      inputs = units;
    }
  }

  /**
   * Takes them at a checkpoint.
   *
   * @param mean whether the loss over the rows is the mean of theirs instead of the sum
   */
  public void take(Checkpoint at, Rows rows, boolean mean) {
    replay.parameters(at.parameters());
    double[] gradient = new double[at.parameters().length];
    activations = new double[parameters.length][];
    for (int layer = 0; layer < parameters.length; layer++) {
      activations[layer] = new double[rows.count() * graph.units().get(layer).size()];
    }
    for (int r = 0; r < rows.count(); r++) {
      replay.forward(rows, r);
      takeActivations(r);
      replay.backward();
      add(replay.gradient(), mean ? 1.0 / rows.count() : 1, gradient);
    }
    spread(at.parameters(), parameters);
    spread(gradient, gradients);
  }

  private void takeActivations(int row) {
    for (int layer = 0; layer < activations.length; layer++) {
      List<Unit> units = graph.units().get(layer);
      for (int u = 0; u < units.size(); u++) {
        activations[layer][row * units.size() + u] = units.get(u).output().data();
      }
    }
  }

  private static void add(double[] more, double weight, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += weight * more[i];
    }
  }

  private static void spread(double[] all, double[][] layers) {
    int from = 0;
    for (double[] layer : layers) {
      System.arraycopy(all, from, layer, 0, layer.length);
      from += layer.length;
    }
  }

  public int layers() {
    return parameters.length;
  }

  public double[] parameters(int layer) {
    return parameters[layer];
  }

  public double[] gradients(int layer) {
    return gradients[layer];
  }

  /** Of all units for all rows. */
  public double[] activations(int layer) {
    return activations[layer];
  }
}
