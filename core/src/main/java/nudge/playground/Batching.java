package nudge.playground;

import nudge.random.Seed;

/**
 * How the training rows are taken.
 *
 * @param size rows in a batch; 0 means all of them
 * @param shuffle draws another order for every epoch; null keeps the table's
 */
public record Batching(int size, Seed shuffle) {
  /** All rows in every update, in the table's order. */
  public static final Batching FULL = new Batching(0, null);
}
