package nudge.tape;

/**
 * What a network makes of a set of rows.
 *
 * @param loss over all of them, summed or averaged as the training's loss is, without the penalty
 * @param outputs row after row
 */
public record Outcome(double loss, double[] outputs) {}
