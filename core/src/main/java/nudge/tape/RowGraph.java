package nudge.tape;

import java.util.List;
import nudge.autograd.Value;

/**
 * The graph of one row: its leaves marked as parameters, inputs and targets, its outputs, and the
 * loss that everything leads to. It is built once; engines put numbers into the leaves and replay.
 */
public record RowGraph(
    List<Value> parameters,
    List<Value> inputs,
    List<Value> targets,
    List<Value> outputs,
    Value loss) {}
