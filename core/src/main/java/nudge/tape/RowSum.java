package nudge.tape;

/**
 * Sums over the rows of a batch in the one order that every engine keeps, whatever the width of its
 * vectors: rows are taken in blocks of 40; in a block, row i goes to partial sum i mod 4, each
 * starting at +0.0; the block is (s0 + s2) + (s1 + s3); the blocks are added in order.
 */
final class RowSum {
  private static final int BLOCK = 40;
  private static final int PARTIALS = 4;

  private final double[] total;
  private final double[][] partials;
  private int rows;

  /** Sums arrays of this length, element by element. */
  RowSum(int length) {
    total = new double[length];
    partials = new double[PARTIALS][length];
  }

  /** Adds the next row. */
  void add(double[] row) {
    double[] partial = partials[rows % PARTIALS];
    for (int i = 0; i < row.length; i++) {
      partial[i] += row[i];
    }
    rows++;
    if (rows % BLOCK == 0) {
      closeBlock();
    }
  }

  /** The sum of all rows, which ends the batch. */
  double[] total() {
    if (rows % BLOCK != 0) {
      closeBlock();
    }
    return total;
  }

  private void closeBlock() {
    for (int i = 0; i < total.length; i++) {
      total[i] += (partials[0][i] + partials[2][i]) + (partials[1][i] + partials[3][i]);
      for (double[] partial : partials) {
        partial[i] = 0;
      }
    }
  }
}
