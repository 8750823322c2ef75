package nudge.data;

import java.util.Arrays;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * Which rows of a table are trained on and which are kept for the test. Of n rows {@code
 * floor(trainShare * n + 0.5)} are trained on, but at least one; they are the first of the table or
 * the first of its shuffled rows. Both parts are in the order of the table.
 *
 * @param trainShare more than 0, at most 1: all rows are trained on
 * @param shuffle draws the rows; null takes them in order
 */
public record Split(double trainShare, Seed shuffle) {
  /** Every row is trained on. */
  public static final Split NONE = new Split(1, null);

  public Split {
    if (!(trainShare > 0 && trainShare <= 1)) {
      throw InvalidInput.field(
          "trainShare",
          "must be a number above 0 and at most 1, but is " + Numbers.format(trainShare));
    }
  }

  /** The training rows, by their index in a table of this many rows. */
  public int[] train(int rows) {
    return part(rows, 0, trained(rows));
  }

  /** The rows that are left; possibly none. */
  public int[] test(int rows) {
    return part(rows, trained(rows), rows);
  }

  private int trained(int rows) {
    return Math.max(1, (int) Math.floor(trainShare * rows + 0.5));
  }

  private int[] part(int rows, int from, int to) {
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
    if (shuffle != null) {
      shuffle.open().shuffle(order);
    }
    int[] part = Arrays.copyOfRange(order, from, to);
    Arrays.sort(part);
    return part;
  }
}
