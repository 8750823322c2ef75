package nudge.data;

import nudge.math.Log;
import nudge.math.Sine;
import nudge.random.RandomSource;

/**
 * The six data sets of TensorFlow Playground, digit for digit: a random number for every coordinate
 * and its noise in the order in which they are drawn there, classes one after the other, and then
 * all rows shuffled. Noise moves no point, as ours does; it moves the place at which the point's
 * label is looked up, except that it widens the clouds of gauss and shakes the spiral. The label 1
 * is the second class.
 */
final class PlaygroundPoints {
  private static final double TURN = PlaneClasses.TURN;

  private final int rows;
  private final double noise;
  private final RandomSource random;
  private final double[][] points;
  private int made;

  /**
   * @param noise as a share: 0.5 where the slider says 50
   */
  PlaygroundPoints(int rows, double noise, RandomSource random) {
    this.rows = rows;
    this.noise = noise;
    this.random = random;
    this.points = new double[rows][];
  }

  /** Whether it has this data set. */
  static boolean draws(Generator generator, int classes) {
    return switch (generator) {
      case CIRCLE, XOR, GAUSS, PLANE, MULTI_GAUSS -> true;
      case SPIRAL -> classes == 2;
      default -> false;
    };
  }

  /** The rows, each two coordinates and a class or a number. */
  double[][] of(Generator generator) {
    switch (generator) {
      case CIRCLE -> circle();
      case XOR -> xor();
      case GAUSS -> gauss();
      case SPIRAL -> spiral();
      case PLANE -> plane();
      default -> multiGauss();
    }
    shuffle();
    return points;
  }

  /** The first of two classes that share the rows; of an odd number it has one more. */
  private int half() {
    return rows - rows / 2;
  }

  private void circle() {
    disc(half(), 0, 2.5);
    disc(rows - half(), 5 * 0.7, 5);
  }

  private void disc(int count, double from, double to) {
    for (int i = 0; i < count; i++) {
      double radius = random.uniform(from, to);
      double angle = random.uniform(0, TURN);
      double x = radius * Sine.sin(angle);
      double y = radius * Sine.cos(angle);
      double dx = x + random.uniform(-5, 5) * noise;
      double dy = y + random.uniform(-5, 5) * noise;
      add(x, y, Math.sqrt(dx * dx + dy * dy) < 2.5 ? 1 : 0);
    }
  }

  private void xor() {
    for (int i = 0; i < rows; i++) {
      double x = padded(random.uniform(-5, 5));
      double y = padded(random.uniform(-5, 5));
      double dx = random.uniform(-5, 5) * noise;
      double dy = random.uniform(-5, 5) * noise;
      add(x, y, (x + dx) * (y + dy) >= 0 ? 1 : 0);
    }
  }

  private static double padded(double coordinate) {
    return coordinate + (coordinate > 0 ? 0.3 : -0.3);
  }

  private void gauss() {
    double share = noise / 0.5;
    double variance = 0.5 * (1 - share) + 4 * share;
    cloud(half(), 2, variance, 1);
    cloud(rows - half(), -2, variance, 0);
  }

  private void cloud(int count, double centre, double variance, int label) {
    for (int i = 0; i < count; i++) {
      double x = centre + Math.sqrt(variance) * normal();
      double y = centre + Math.sqrt(variance) * normal();
      add(x, y, label);
    }
  }

  private double normal() {
    double x;
    double square;
    do {
      x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      square = x * x + y * y;
    } while (square > 1);
    return Math.sqrt(-2 * Log.log(square) / square) * x;
  }

  private void spiral() {
    arm(half(), 0, 1);
    arm(rows - half(), Math.PI, 0);
  }

  private void arm(int count, double turned, int label) {
    double n = rows / 2.0;
    for (int i = 0; i < count; i++) {
      double radius = i / n * 5;
      double angle = 1.75 * i / n * 2 * Math.PI + turned;
      double x = radius * Sine.sin(angle) + random.uniform(-1, 1) * noise;
      double y = radius * Sine.cos(angle) + random.uniform(-1, 1) * noise;
      add(x, y, label);
    }
  }

  private void plane() {
    for (int i = 0; i < rows; i++) {
      double x = random.uniform(-6, 6);
      double y = random.uniform(-6, 6);
      double dx = random.uniform(-6, 6) * noise;
      double dy = random.uniform(-6, 6) * noise;
      double share = ((x + dx) + (y + dy) + 10) / 20;
      add(x, y, -1 * (1 - share) + 1 * share);
    }
  }

  private void multiGauss() {
    for (int i = 0; i < rows; i++) {
      double x = random.uniform(-6, 6);
      double y = random.uniform(-6, 6);
      double dx = random.uniform(-6, 6) * noise;
      double dy = random.uniform(-6, 6) * noise;
      add(x, y, Functions.height(x + dx, y + dy));
    }
  }

  private void add(double x, double y, double label) {
    points[made++] = new double[] {x, y, label};
  }

  /** The last number drawn chooses among one row only, but drawn it is. */
  private void shuffle() {
    for (int left = rows; left > 0; left--) {
      int index = random.below(left);
      double[] moved = points[left - 1];
      points[left - 1] = points[index];
      points[index] = moved;
    }
  }
}
