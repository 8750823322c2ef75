package nudge.training;

/**
 * What was measured after a number of updates.
 *
 * @param train over all training rows
 * @param test over the rows kept back from training, or null if there are none
 * @param penalty on the parameters; 0 if there is none
 */
public record Evaluation(int step, int epoch, Measure train, Measure test, double penalty) {

  /** The loss over all training rows. */
  public double trainLoss() {
    return train.loss();
  }
}
