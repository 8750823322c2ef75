package nudge.tape.wasm;

import nudge.tape.Batches;

/**
 * How the rows of a batch are laid out in vectors of two. {@code RowSum}'s blocks of 40 rows are
 * chunks of 20 vectors; a chunk is worked on a few vectors at a time, as many as leave the least to
 * fill up. What fills up are copies of a row of the same batch, which do not count.
 *
 * @param width the vectors that are worked on at a time
 */
record BatchLayout(Batches batches, int width) {
  static final int CHUNK_ROWS = 40;
  static final int CHUNK_VECTORS = 20;

  /** What a vector costs, for one to five of them at a time. */
  private static final double[] COSTS = {0, 1.6, 1.25, 1.1, 1, 1};

  private static final int WIDEST = 5;

  static BatchLayout of(Batches batches) {
    BatchLayout best = new BatchLayout(batches, 1);
    for (int width = 2; width <= WIDEST; width++) {
      BatchLayout layout = new BatchLayout(batches, width);
      boolean fits = batches.largest() <= CHUNK_ROWS || CHUNK_VECTORS % width == 0;
      if (fits && layout.cost() <= best.cost()) {
        best = layout;
      }
    }
    return best;
  }

  private double cost() {
    return paddedVectors(batches.size()) * COSTS[width];
  }

  /** The vectors of a chunk of so many rows. */
  static int vectors(int rows) {
    return (rows + 1) / 2;
  }

  /** The same, filled up. */
  int paddedChunk(int rows) {
    return (vectors(rows) + width - 1) / width * width;
  }

  /** The vectors of a batch of so many rows, filled up. */
  int paddedVectors(int rows) {
    return rows / CHUNK_ROWS * CHUNK_VECTORS + paddedChunk(rows % CHUNK_ROWS);
  }

  /**
   * Which batch of an epoch has more or fewer rows than the others: the first, or else the last.
   */
  int oddBatch() {
    return batches.carries() ? 0 : batches.perEpoch() - 1;
  }

  /** The rows of that batch, in all epochs but possibly the first. */
  int oddRows() {
    return batches.to(1, oddBatch()) - batches.from(1, oddBatch());
  }

  /** The vectors from one batch to the next. */
  int batchVectors() {
    return paddedVectors(batches.largest());
  }

  /** The vectors of all batches. */
  int allVectors() {
    return batches.perEpoch() * batchVectors();
  }

  /** The vectors for which a chunk needs room. */
  int chunkVectors() {
    return batches.largest() >= CHUNK_ROWS ? CHUNK_VECTORS : paddedChunk(batches.largest());
  }
}
