package nudge.tape;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;

/**
 * The graph of one row as tapes. With the rows come their inputs, their targets and, last, the
 * seed: the derivative of the row's loss by itself, which is 1 in a row of the batch and 0 in one
 * that only fills up a vector.
 *
 * @param training adds the gradients of the row's loss to those of the batch
 * @param forward computes the row's outputs and, last, its loss
 */
public record RowTapes(Tape training, Tape forward) {

  public static RowTapes of(RowGraph row) {
    Recorder recorder = new Recorder();
    List<Value> leaves = new ArrayList<>(row.parameters());
    leaves.addAll(row.inputs());
    leaves.addAll(row.targets());
    Node[] stands = new Node[leaves.size()];
    int parameters = row.parameters().size();
    for (int i = 0; i < stands.length; i++) {
      stands[i] = i < parameters ? recorder.uniform(i) : recorder.given(i - parameters);
    }
    Node seed = recorder.given(stands.length - parameters);
    Recording recording =
        new Recording(recorder, row.loss(), leaves, stands, row.parameters(), seed);
    return new RowTapes(training(recorder, recording, row), forward(recorder, recording, row));
  }

  private static Tape training(Recorder recorder, Recording recording, RowGraph row) {
    ParameterGradients gradients =
        ParameterGradients.of(
            recorder, recording.contributions(), recording.places(row.parameters()));
    TapeWriter writer = writer(recorder, gradients.roots(), row);
    for (ParameterGradients.Products products : gradients.products()) {
      writer.write(products);
    }
    for (ParameterGradients.Sums sums : gradients.sums()) {
      writer.write(sums);
    }
    return writer.tape(List.of());
  }

  private static Tape forward(Recorder recorder, Recording recording, RowGraph row) {
    List<Node> outputs = recording.nodes(row.outputs());
    outputs.add(recording.root());
    List<Node> units = recording.nodes(row.unitOutputs());
    List<Node> roots = new ArrayList<>(outputs);
    roots.addAll(units);
    return writer(recorder, roots, row).tape(outputs, units);
  }

  private static TapeWriter writer(Recorder recorder, List<Node> roots, RowGraph row) {
    return new TapeWriter(recorder, roots, row.inputs().size(), row.targets().size(), 1);
  }
}
