package nudge.training;

import nudge.optim.Schedule;
import nudge.tape.Batches;

/**
 * How a run goes on.
 *
 * @param schedule the learning rate of every step
 * @param batches which rows each update sees
 * @param evaluateEvery the number of steps from one evaluation to the next
 * @param stop when it ends by itself
 */
public record Course(Schedule schedule, Batches batches, int evaluateEvery, StopRules stop) {}
