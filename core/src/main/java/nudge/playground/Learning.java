package nudge.playground;

import nudge.data.Dataset;
import nudge.nn.Loss;
import nudge.nn.LossFunction;
import nudge.nn.Penalty;
import nudge.optim.Clipping;
import nudge.optim.NoClipping;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.optim.Sgd;
import nudge.tape.Checkpoint;
import nudge.training.StopRules;

/**
 * How the network learns, and how far.
 *
 * @param loss how wrong the outputs for a batch are
 * @param penalty what large parameters cost beside it, or null
 * @param optimizer how parameters move
 * @param clipping what is done to gradients that are too large
 * @param schedule the learning rate of every step
 * @param batching which rows each update sees
 * @param evaluateEvery the number of steps from one measurement of the loss to the next
 * @param stop when a run ends by itself
 */
public record Learning(
    Loss loss,
    Penalty penalty,
    Optimizer optimizer,
    Clipping clipping,
    Schedule schedule,
    Batching batching,
    int evaluateEvery,
    StopRules stop) {

  /** As the notebook learns, at a constant rate. */
  public static Learning notebook(double rate, int steps) {
    return new Learning(
        Loss.SQUARED_ERROR,
        null,
        new Sgd(),
        new NoClipping(),
        Schedule.constant(rate),
        Batching.FULL,
        1,
        StopRules.afterSteps(steps));
  }

  /** The squared error in place of a loss that cannot say how wrong this table's targets are. */
  Learning over(Dataset table) {
    LossFunction function = loss.function();
    boolean fits =
        function.comparesClasses()
            ? Columns.areCompared(table)
            : !function.isForClasses() || Columns.areCodes(table, function.readsProbabilities());
    return fits ? this : with(new Loss(Loss.SQUARED_ERROR.function(), loss.mean()));
  }

  public Learning with(Loss changed) {
    return new Learning(
        changed, penalty, optimizer, clipping, schedule, batching, evaluateEvery, stop);
  }

  /** Another penalty, or none if it is null. */
  public Learning withPenalty(Penalty changed) {
    return new Learning(
        loss, changed, optimizer, clipping, schedule, batching, evaluateEvery, stop);
  }

  public Learning with(Optimizer changed) {
    return new Learning(loss, penalty, changed, clipping, schedule, batching, evaluateEvery, stop);
  }

  public Learning with(Clipping changed) {
    return new Learning(loss, penalty, optimizer, changed, schedule, batching, evaluateEvery, stop);
  }

  public Learning with(Batching changed) {
    return new Learning(loss, penalty, optimizer, clipping, schedule, changed, evaluateEvery, stop);
  }

  /** The same with the loss measured whenever so many steps have been made. */
  public Learning evaluatingEvery(int steps) {
    return new Learning(loss, penalty, optimizer, clipping, schedule, batching, steps, stop);
  }

  /**
   * A state that this learning has reached, as another can go on from it. Slots mean something to
   * their own kind of optimizer only, so another kind begins with slots of 0; and an epoch that was
   * begun in other batches, or in another order, is over.
   */
  Checkpoint handOver(Checkpoint at, Learning next) {
    boolean sameKind = optimizer.id().equals(next.optimizer.id());
    boolean over = at.batch() > 0 && !batching.equals(next.batching);
    int slots = at.parameters().length * next.optimizer.slots();
    return new Checkpoint(
        at.step(),
        over ? at.epoch() + 1 : at.epoch(),
        over ? 0 : at.batch(),
        sameKind ? at.updates() : 0,
        at.parameters(),
        sameKind ? at.slots() : new double[slots]);
  }

  public Learning with(Schedule changed) {
    return new Learning(loss, penalty, optimizer, clipping, changed, batching, evaluateEvery, stop);
  }

  public Learning with(StopRules changed) {
    return new Learning(
        loss, penalty, optimizer, clipping, schedule, batching, evaluateEvery, changed);
  }
}
