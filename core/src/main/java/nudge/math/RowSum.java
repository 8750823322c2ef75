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
    return onto(0, rows, 0, rows.length);
  }

  /**
   * Goes on with a sum of whole blocks, over a stretch of numbers that are there already, one for
   * each row. Nothing is made on the way: a training measures its losses after every few updates.
   */
  public static double onto(double sum, double[] numbers, int from, int count) {
    double total = sum;
    int end = from + count;
    for (int begin = from; begin < end; begin += BLOCK) {
      total += block(numbers, begin, Math.min(begin + BLOCK, end));
    }
    return total;
  }

  private static double block(double[] numbers, int from, int to) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = from;
    for (; i + PARTIALS <= to; i += PARTIALS) {
      first += numbers[i];
      second += numbers[i + 1];
      third += numbers[i + 2];
      fourth += numbers[i + 3];
    }
    first += i < to ? numbers[i] : 0;
    second += i + 1 < to ? numbers[i + 1] : 0;
    third += i + 2 < to ? numbers[i + 2] : 0;
    return (first + third) + (second + fourth);
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
