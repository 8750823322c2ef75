package nudge.data;

import nudge.math.Sine;
import nudge.random.RandomSource;

/**
 * Two half circles, digit for digit as scikit-learn's {@code make_moons(rows, noise=noise)} draws
 * them after {@code numpy.random.seed}: in even steps, then shuffled, then with noise.
 */
final class ScikitMoons {
  private ScikitMoons() {}

  /** The rows, each two coordinates and a class. */
  static double[][] of(int rows, double noise, RandomSource random) {
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
    random.shuffle(order);
    double[][] points = new double[rows][];
    for (int i = 0; i < rows; i++) {
      double[] point = at(order[i], rows);
      for (int k = 0; k < 2 && noise > 0; k++) {
        point[k] += noise * random.normal();
      }
      points[i] = point;
    }
    return points;
  }

  private static double[] at(int index, int rows) {
    int outer = rows / 2;
    if (index < outer) {
      double angle = angle(index, outer);
      return new double[] {Sine.cos(angle), Sine.sin(angle), 0};
    }
    double angle = angle(index - outer, rows - outer);
    return new double[] {1 - Sine.cos(angle), 1 - Sine.sin(angle) - 0.5, 1};
  }

  /** Of half a circle in equal steps, the end being met exactly. */
  private static double angle(int index, int count) {
    if (index == 0) {
      return 0;
    }
    return index == count - 1 ? Math.PI : index * (Math.PI / (count - 1));
  }
}
