package nudge.playground;

import nudge.random.Seed;
import nudge.tape.Batches;

/**
 * How the training rows are taken.
 *
 * @param size rows in a batch; 0 means all of them
 * @param shuffle draws another order for every epoch; null keeps the table's
 * @param carries whether rows that are left over in an epoch, fewer than a batch, join the first
 *     batch of the next one, as in TensorFlow Playground
 */
public record Batching(int size, Seed shuffle, boolean carries) {
  /** All rows in every update, in the table's order. */
  public static final Batching FULL = new Batching(0, null);

  /** With a last batch of what is left. */
  public Batching(int size, Seed shuffle) {
    this(size, shuffle, false);
  }

  /** The updates in which so many training rows are seen once. */
  int perEpoch(int rows) {
    return new Batches(rows, size, null, carries).perEpoch();
  }

  /** The batches that this makes of so many training rows. */
  public Batches of(int rows) {
    return new Batches(rows, size, shuffle, carries);
  }
}
