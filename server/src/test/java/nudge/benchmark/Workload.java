package nudge.benchmark;

import java.util.List;

/**
 * Data, a network and how it is trained.
 *
 * @param id its short name
 * @param inputs the numbers of a row
 * @param layers from the first hidden one to the one output
 * @param loss of a row
 * @param mean whether a batch's loss is the mean over its rows, or their sum
 * @param decay how many times the squares of all parameters are added to it
 * @param rate the learning rate
 * @param batch the rows of an update
 * @param rows the inputs, row by row
 * @param targets of the rows
 * @param start the parameters, layer by layer, neuron by neuron, the weights and then the bias
 */
record Workload(
    String id,
    int inputs,
    List<Layer> layers,
    Loss loss,
    boolean mean,
    double decay,
    double rate,
    int batch,
    double[][] rows,
    double[] targets,
    double[] start) {

  record Layer(int units, Activation activation) {}

  enum Activation {
    TANH,
    RELU,
    LINEAR
  }

  enum Loss {
    HALF_SQUARED_ERROR,
    SQUARED_ERROR,
    HINGE
  }
}
