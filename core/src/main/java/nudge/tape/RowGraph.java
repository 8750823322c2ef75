package nudge.tape;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.nn.Unit;

/**
 * The graph of one row: its leaves marked as parameters, inputs and targets, the units on the way,
 * and the loss that everything leads to. It is built once; engines put numbers into the leaves and
 * replay.
 *
 * @param units layer by layer; those of the last layer give the outputs
 */
public record RowGraph(
    List<Value> parameters,
    List<Value> inputs,
    List<Value> targets,
    List<List<Unit>> units,
    Value loss) {

  public List<Value> outputs() {
    return Unit.outputs(units);
  }

  /** What the units give, layer by layer. */
  List<Value> unitOutputs() {
    List<Value> outputs = new ArrayList<>();
    for (List<Unit> layer : units) {
      for (Unit unit : layer) {
        outputs.add(unit.output());
      }
    }
    return outputs;
  }
}
