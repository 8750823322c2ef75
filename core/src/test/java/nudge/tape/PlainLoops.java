package nudge.tape;

import nudge.math.Tanh;

/**
 * Two inputs, three tanh units and two linear outputs under squared errors, trained with nothing
 * but arrays and loops: what the graph of {@link SmallNetwork} must come to, to the bit. The
 * penalty is {@code strength}·p² on every parameter, and the gradient is clipped to {@code bound}.
 */
final class PlainLoops {
  private static final int HIDDEN = 3;
  private static final int OUTPUTS = 2;
  private static final int COUNT = 3 * HIDDEN + 4 * OUTPUTS;

  private final Rows rows;
  private final boolean mean;
  private final double strength;
  private final double bound;

  PlainLoops(Rows rows, boolean mean, double strength, double bound) {
    this.rows = rows;
    this.mean = mean;
    this.strength = strength;
    this.bound = bound;
  }

  /** One step with momentum 0.9 on the rows from {@code from} to {@code to}, in place. */
  void step(double[] p, double[] velocity, int from, int to, double rate) {
    double[] gradient = gradient(p, from, to);
    for (int i = 0; i < COUNT; i++) {
      double g = gradient[i];
      g = mean ? g / (to - from) : g;
      g = strength == 0 ? g : g + 2 * p[i] * strength;
      g = g > bound ? bound : g < -bound ? -bound : g;
      velocity[i] = 0.9 * velocity[i] + g;
      p[i] = p[i] - rate * velocity[i];
    }
  }

  private double[] gradient(double[] p, int from, int to) {
    double[] total = new double[COUNT];
    for (int block = from; block < to; block += 40) {
      double[][] partial = new double[4][COUNT];
      for (int r = block; r < Math.min(to, block + 40); r++) {
        double[] gradient = rowGradient(p, r);
        for (int i = 0; i < COUNT; i++) {
          partial[(r - block) % 4][i] += gradient[i];
        }
      }
      for (int i = 0; i < COUNT; i++) {
        total[i] += (partial[0][i] + partial[2][i]) + (partial[1][i] + partial[3][i]);
      }
    }
    return total;
  }

  private double[] rowGradient(double[] p, int r) {
    double[] gradient = new double[COUNT];
    double[] h = hidden(p, r);
    double[] y = outputs(p, h);
    double[] toHidden = new double[HIDDEN];
    for (int o = OUTPUTS - 1; o >= 0; o--) {
      int at = 3 * HIDDEN + o * (HIDDEN + 1);
      double delta = 2 * (y[o] - rows.targets()[r * OUTPUTS + o]);
      for (int j = 0; j < HIDDEN; j++) {
        gradient[at + j] = h[j] * delta;
        toHidden[j] += p[at + j] * delta;
      }
      gradient[at + HIDDEN] = delta;
    }
    for (int j = 0; j < HIDDEN; j++) {
      double delta = (1 - h[j] * h[j]) * toHidden[j];
      gradient[3 * j] = rows.inputs()[2 * r] * delta;
      gradient[3 * j + 1] = rows.inputs()[2 * r + 1] * delta;
      gradient[3 * j + 2] = delta;
    }
    return gradient;
  }

  private double[] hidden(double[] p, int r) {
    double[] h = new double[HIDDEN];
    for (int j = 0; j < HIDDEN; j++) {
      double first = p[3 * j + 2] + p[3 * j] * rows.inputs()[2 * r];
      h[j] = Tanh.tanh(first + p[3 * j + 1] * rows.inputs()[2 * r + 1]);
    }
    return h;
  }

  private static double[] outputs(double[] p, double[] h) {
    double[] y = new double[OUTPUTS];
    for (int o = 0; o < OUTPUTS; o++) {
      int at = 3 * HIDDEN + o * (HIDDEN + 1);
      y[o] = p[at + HIDDEN];
      for (int j = 0; j < HIDDEN; j++) {
        y[o] += p[at + j] * h[j];
      }
    }
    return y;
  }

  double penalty(double[] p) {
    double[] partial = new double[4];
    for (int i = 0; i < COUNT; i++) {
      partial[i % 4] += p[i] * p[i] * strength;
    }
    return (partial[0] + partial[2]) + (partial[1] + partial[3]);
  }

  double loss(double[] p) {
    double total = 0;
    for (int block = 0; block < rows.count(); block += 40) {
      double[] partial = new double[4];
      for (int r = block; r < Math.min(rows.count(), block + 40); r++) {
        double[] y = outputs(p, hidden(p, r));
        double a = y[0] - rows.targets()[2 * r];
        double b = y[1] - rows.targets()[2 * r + 1];
        partial[(r - block) % 4] += a * a + b * b;
      }
      total += (partial[0] + partial[2]) + (partial[1] + partial[3]);
    }
    return mean ? total / rows.count() : total;
  }
}
