package nudge.training;

/** What was measured after a number of updates: the loss over all training rows. */
public record Evaluation(int step, int epoch, double trainLoss) {}
