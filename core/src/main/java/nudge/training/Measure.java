package nudge.training;

/**
 * How well a network does on a set of rows.
 *
 * @param loss summed or averaged as in training, without the penalty
 * @param score in a unit that people know, or null if none applies
 */
public record Measure(double loss, Score score) {}
