package nudge.tape;

import nudge.random.Seed;
import nudge.text.InvalidInput;

/**
 * Which rows each update sees. An epoch goes through every training row once, in batches of {@code
 * size}; the last batch has what is left and is a batch like the others.
 *
 * <p>Or what is left makes no update but is carried over: its gradients stand until the first batch
 * of the next epoch adds its own. No update lies between them, so that they are those of one batch
 * of all these rows, with what was carried over first.
 *
 * @param rows the number of training rows
 * @param size rows in a batch; 0, or more than there are, for all in one
 * @param shuffle draws another order of the rows for every epoch, as a pure function of seed and
 *     epoch; null keeps the order of the table
 * @param carries whether rows that are left over are carried over; false if none are
 */
public record Batches(int rows, int size, Seed shuffle, boolean carries) {

  public Batches {
    size = size == 0 ? rows : Math.min(size, rows);
    carries = carries && rows % size > 0;
    if (shuffle != null) {
      shuffle.open(0); // refuses a generator that has only one order to give
    }
    if (carries && shuffle != null) {
      throw InvalidInput.field(
          "batch.carry", "rows can be carried over to the next epoch in the table's order only");
    }
  }

  /** With a last batch of what is left. */
  public Batches(int rows, int size, Seed shuffle) {
    this(rows, size, shuffle, false);
  }

  /** Every row in each update. */
  public static Batches full(int rows) {
    return new Batches(rows, rows, null);
  }

  public int perEpoch() {
    return carries ? rows / size : (rows + size - 1) / size;
  }

  /** The rows of the largest batch. */
  public int largest() {
    return carries ? size + rows % size : size;
  }

  /** A number that epochs with the same order of rows have in common. */
  public int orderOf(int epoch) {
    if (shuffle != null) {
      return epoch;
    }
    return carries ? Math.min(epoch, 1) : 0;
  }

  /** The rows of an epoch in the order in which batches take them. */
  public int[] order(int epoch) {
    int first = rows - carried(epoch);
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = (first + i) % rows;
    }
    if (shuffle != null) {
      shuffle.open(epoch).shuffle(order);
    }
    return order;
  }

  /** How many rows of the epoch before are in its first batch. */
  private int carried(int epoch) {
    return carries && epoch > 0 ? rows % size : 0;
  }

  /** Where a batch begins in the order of its epoch. */
  public int from(int epoch, int batch) {
    return batch == 0 ? 0 : batch * size + carried(epoch);
  }

  /** Where it ends, exclusively. */
  public int to(int epoch, int batch) {
    return Math.min(rows, (batch + 1) * size + carried(epoch));
  }

  /** A batch of an epoch. */
  public record Place(int epoch, int batch) {}

  /** Which batch comes next, so many updates after a checkpoint. */
  public Place after(Checkpoint from, int updates) {
    int batches = perEpoch();
    int done = updates - (batches - from.batch());
    return done < 0
        ? new Place(from.epoch(), from.batch() + updates)
        : new Place(from.epoch() + 1 + done / batches, done % batches);
  }

  /** The state that an update has led to: another step, and the next batch or epoch. */
  public Checkpoint next(Checkpoint at, double[] parameters, double[] slots) {
    boolean last = at.batch() + 1 == perEpoch();
    int epoch = last ? at.epoch() + 1 : at.epoch();
    int batch = last ? 0 : at.batch() + 1;
    return new Checkpoint(at.step() + 1, epoch, batch, at.updates() + 1, parameters, slots);
  }
}
