package nudge.tape;

import nudge.random.Seed;

/**
 * Which rows each update sees. An epoch goes through every training row once, in batches of {@code
 * size}; the last batch has what is left and is a batch like the others.
 *
 * @param rows the number of training rows
 * @param size rows in a batch; 0, or more than there are, for all in one
 * @param shuffle draws another order of the rows for every epoch, as a pure function of seed and
 *     epoch; null keeps the order of the table
 */
public record Batches(int rows, int size, Seed shuffle) {

  public Batches {
    size = size == 0 ? rows : Math.min(size, rows);
    if (shuffle != null) {
      shuffle.open(0); // refuses a generator that has only one order to give
    }
  }

  /** Every row in each update. */
  public static Batches full(int rows) {
    return new Batches(rows, rows, null);
  }

  public int perEpoch() {
    return (rows + size - 1) / size;
  }

  /** The rows of an epoch in the order in which batches take them. */
  public int[] order(int epoch) {
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
    if (shuffle != null) {
      shuffle.open(epoch).shuffle(order);
    }
    return order;
  }

  /** Where a batch begins in the order of its epoch. */
  public int from(int batch) {
    return batch * size;
  }

  /** Where it ends, exclusively. */
  public int to(int batch) {
    return Math.min(rows, (batch + 1) * size);
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
