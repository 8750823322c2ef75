package nudge.data;

import nudge.math.Sine;
import nudge.random.RandomSource;

/** Points of a curve or of a surface: coordinates and the number to predict of each. */
final class Functions {
  /** Centres and signs of the six hills and hollows of TensorFlow Playground. */
  private static final double[][] HILLS = {
    {-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}
  };

  private Functions() {}

  /** The slope (x₁ + x₂)/10, held at ±1, as in TensorFlow Playground. */
  static double[] plane(double share, int label, int classes, RandomSource random) {
    double x = random.uniform(-6, 6);
    double y = random.uniform(-6, 6);
    return new double[] {x, y, Math.max(-1, Math.min(1, (x + y) / 10))};
  }

  /** Cones of radius 2 on the six centres, up and down in turn, as in TensorFlow Playground. */
  static double[] multiGauss(double share, int label, int classes, RandomSource random) {
    double x = random.uniform(-6, 6);
    double y = random.uniform(-6, 6);
    return new double[] {x, y, height(x, y)};
  }

  /** How high the hills are at a point. */
  static double height(double x, double y) {
    double height = 0;
    for (double[] hill : HILLS) {
      double dx = x - hill[0];
      double dy = y - hill[1];
      double cone = hill[2] * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / 2);
      height = Math.abs(cone) > Math.abs(height) ? cone : height;
    }
    return height;
  }

  /** sin x from −6 to 6, at equal distances. */
  static double[] sine(double share, int label, int classes, RandomSource random) {
    double x = 12 * share - 6;
    return new double[] {x, Sine.sin(x)};
  }

  /** x·sin x at random from −5 to 5, as in ConvNetJS's demo of regression. */
  static double[] xSinX(double share, int label, int classes, RandomSource random) {
    double x = random.uniform(-5, 5);
    return new double[] {x, x * Sine.sin(x)};
  }

  /** −1 below 0 and 1 from there on, at equal distances from −3 to 3. */
  static double[] step(double share, int label, int classes, RandomSource random) {
    double x = 6 * share - 3;
    return new double[] {x, x < 0 ? -1 : 1};
  }
}
