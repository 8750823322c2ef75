package nudge.playground;

import nudge.nn.Loss;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;

/**
 * How the network learns, and how far.
 *
 * @param loss how wrong the outputs for a row are, summed over the rows
 * @param optimizer how parameters move
 * @param schedule the learning rate of every step
 * @param evaluateEvery the number of steps from one measurement of the loss to the next
 * @param stopAfter the step at which Play stops by itself; 0 means never
 */
public record Learning(
    Loss loss, Optimizer optimizer, Schedule schedule, int evaluateEvery, int stopAfter) {

  public Learning with(Schedule changed) {
    return new Learning(loss, optimizer, changed, evaluateEvery, stopAfter);
  }

  public Learning withStopAfter(int changed) {
    return new Learning(loss, optimizer, schedule, evaluateEvery, changed);
  }
}
