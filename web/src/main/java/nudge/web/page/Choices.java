package nudge.web.page;

import java.util.Arrays;
import nudge.data.Dataset;

/** What the cells of a column hold that a new one may hold as well. */
final class Choices {
  private Choices() {}

  /** All classes; or the different numbers, the smallest first, if they are few: else none. */
  static double[] of(Dataset data, int column, int most) {
    int classes = data.columns().get(column).classes().size();
    double[] found = new double[Math.max(classes, most)];
    int count = classes;
    for (int i = 0; i < classes; i++) {
      found[i] = i;
    }
    for (int row = 0; classes == 0 && row < data.rows(); row++) {
      double value = data.value(row, column);
      if (!holds(found, count, value)) {
        if (count == most) {
          return new double[0];
        }
        insert(found, count++, value);
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean holds(double[] numbers, int count, double wanted) {
    boolean held = false;
    for (int i = 0; i < count; i++) {
      held |= numbers[i] == wanted;
    }
    return held;
  }

  private static void insert(double[] sorted, int count, double value) {
    int at = count;
    for (; at > 0 && sorted[at - 1] > value; at--) {
      sorted[at] = sorted[at - 1];
    }
    sorted[at] = value;
  }

  static double largest(Dataset data, int column) {
    double largest = data.value(0, column);
    for (int row = 1; row < data.rows(); row++) {
      largest = Math.max(largest, data.value(row, column));
    }
    return largest;
  }
}
