package nudge.nn;

/** A layer before it has numbers: how many units, and what each does to its sum. */
public record LayerShape(int units, Activation activation) {}
