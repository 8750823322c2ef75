package nudge.math;

/**
 * Sums over rows in the one order that every engine and every metric keeps, whatever the width of
 * an engine's vectors: rows are taken in blocks of 40; in a block, row i goes to partial sum i mod
 * 4, each starting at +0.0; the block is (s0 + s2) + (s1 + s3); the blocks are added in order.
 */
public final class RowSum {
  private static final int BLOCK = 40;
  private static final int PARTIALS = 4;

  private final double[] total;
  private final double[][] partials;
  private int rows;

  /** The sum of numbers that are there already, one for each row. */
  public static double of(double[] rows) {
    RowSum sum = new RowSum(1);
    double[] row = new double[1];
    for (double number : rows) {
      row[0] = number;
      sum.add(row);
    }
    return sum.total()[0];
  }

  /** Sums arrays of this length, element by element. */
  public RowSum(int length) {
    total = new double[length];
    partials = new double[PARTIALS][length];
  }

  /** Adds the next row. */
  public void add(double[] row) {
    double[] partial = partials[rows % PARTIALS];
    for (int i = 0; i < row.length; i++) {
      partial[i] += row[i];
    }
    rows++;
    if (rows % BLOCK == 0) {
      closeBlock();
    }
  }

  /** The sum of all rows, which ends it. */
  public double[] total() {
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
