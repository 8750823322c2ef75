package nudge.training;

import nudge.math.RowSum;
import nudge.tape.Rows;

/** The coefficient of determination R², see {@link Score.RSquared}. */
final class Determination {
  private Determination() {}

  /** {@return R², or null where all targets are equal and there is nothing to explain} */
  static Score.RSquared of(Rows rows, double[] outputs) {
    double[] targets = rows.targets();
    int width = targets.length / rows.count();
    if (isConstant(targets, width)) {
      return null;
    }
    double residual = squares(targets, width, (r, o) -> outputs[r * width + o]);
    double[] means = means(targets, width);
    double total = squares(targets, width, (r, o) -> means[o]);
    return total == 0 ? null : new Score.RSquared(1 - residual / total);
  }

  /** What is compared with a target. */
  private interface Guess {
    double at(int row, int output);
  }

  private static double squares(double[] targets, int width, Guess guess) {
    double[] rows = new double[targets.length / width];
    for (int r = 0; r < rows.length; r++) {
      for (int o = 0; o < width; o++) {
        double error = targets[r * width + o] - guess.at(r, o);
        rows[r] += error * error;
      }
    }
    return RowSum.of(rows);
  }

  /** Compared exactly: a rounded mean would make a tiny spread of no spread at all. */
  private static boolean isConstant(double[] targets, int width) {
    for (int i = width; i < targets.length; i++) {
      if (targets[i] != targets[i - width]) {
        return false;
      }
    }
    return true;
  }

  private static double[] means(double[] targets, int width) {
    int count = targets.length / width;
    double[] means = new double[width];
    for (int o = 0; o < width; o++) {
      double[] column = new double[count];
      for (int r = 0; r < count; r++) {
        column[r] = targets[r * width + o];
      }
      means[o] = RowSum.of(column) / count;
    }
    return means;
  }
}
