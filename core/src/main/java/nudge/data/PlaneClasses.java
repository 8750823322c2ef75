package nudge.data;

import nudge.math.Sine;
import nudge.random.RandomSource;

/** Points of the plane in classes: two coordinates and the class of each. */
final class PlaneClasses {
  static final double TURN = 6.283185307179586;

  private PlaneClasses() {}

  /** A disc and a ring around it, as in TensorFlow Playground. */
  static double[] circle(double share, int label, int classes, RandomSource random) {
    double radius = label == 1 ? random.uniform(0, 2.5) : random.uniform(3.5, 5);
    return polar(radius, random.uniform(0, TURN), label);
  }

  /** The second class where both coordinates have the same sign, as in TensorFlow Playground. */
  static double[] xor(double share, int label, int classes, RandomSource random) {
    double x = random.uniform(0.3, 5);
    double y = random.uniform(0.3, 5);
    boolean left = random.nextDouble() < 0.5;
    boolean down = label == 1 == left;
    return new double[] {left ? -x : x, down ? -y : y, label};
  }

  /** Two bell-shaped clouds, as in TensorFlow Playground. */
  static double[] gauss(double share, int label, int classes, RandomSource random) {
    double centre = label == 1 ? 2 : -2;
    double spread = 0.7;
    return new double[] {
      centre + spread * random.normal(), centre + spread * random.normal(), label
    };
  }

  /** Arms that wind around each other 1¾ times, as in TensorFlow Playground. */
  static double[] spiral(double share, int label, int classes, RandomSource random) {
    double angle = 1.75 * share * TURN + TURN * label / classes;
    return polar(5 * share, angle, label);
  }

  /** Two half circles that reach into each other, as scikit-learn's make_moons draws them. */
  static double[] moons(double share, int label, int classes, RandomSource random) {
    double angle = share * TURN / 2;
    double x = Sine.cos(angle);
    double y = Sine.sin(angle);
    return label == 0 ? new double[] {x, y, label} : new double[] {1 - x, 0.5 - y, label};
  }

  /** Bell-shaped clouds whose centres stand on a circle. */
  static double[] blobs(double share, int label, int classes, RandomSource random) {
    double[] centre = polar(3.5, TURN * label / classes, label);
    centre[0] += 0.6 * random.normal();
    centre[1] += 0.6 * random.normal();
    return centre;
  }

  /** Circles around one another. */
  static double[] rings(double share, int label, int classes, RandomSource random) {
    double width = 5.0 / classes;
    double radius = width * (label + random.uniform(0.4, 0.9));
    return polar(radius, random.uniform(0, TURN), label);
  }

  /** The squares of a board of four by four. */
  static double[] checkerboard(double share, int label, int classes, RandomSource random) {
    int row = random.below(4);
    int column = 2 * random.below(2) + (row + label) % 2;
    return new double[] {square(column, random), square(row, random), label};
  }

  private static double square(int index, RandomSource random) {
    return 2.5 * (index - 2) + random.uniform(0.2, 2.3);
  }

  /**
   * The halves of the symbol and, as third class, its two dots: Kriener, Göltz and Petrovici, "The
   * Yin-Yang dataset", 2021, here in the unit circle.
   */
  static double[] yinYang(double share, int label, int classes, RandomSource random) {
    double x;
    double y;
    do {
      x = random.uniform(-1, 1);
      y = random.uniform(-1, 1);
    } while (x * x + y * y > 1 || yinYang(x, y) != label);
    return new double[] {x, y, label};
  }

  private static int yinYang(double x, double y) {
    double toRight = Math.sqrt((x - 0.5) * (x - 0.5) + y * y);
    double toLeft = Math.sqrt((x + 0.5) * (x + 0.5) + y * y);
    double dot = 0.2;
    if (toRight < dot || toLeft < dot) {
      return 2;
    }
    boolean yin = toLeft <= 0.5 || y > 0 && toRight > 0.5;
    return yin ? 0 : 1;
  }

  private static double[] polar(double radius, double angle, int label) {
    return new double[] {radius * Sine.sin(angle), radius * Sine.cos(angle), label};
  }
}
