package nudge.tape;

import nudge.optim.Clipping;
import nudge.optim.Optimizer;

/**
 * All that an engine needs to know to make updates, save the numbers.
 *
 * @param row the network and its loss for one row
 * @param mean whether a batch's loss is the mean over its rows rather than the sum
 * @param penalty added to the batch's loss, or null
 * @param clipping what is done to the whole gradient before the update
 * @param optimizer makes the update
 * @param batches which rows each update sees
 */
public record TrainingPlan(
    RowGraph row,
    boolean mean,
    ParameterTerm penalty,
    Clipping clipping,
    Optimizer optimizer,
    Batches batches) {}
