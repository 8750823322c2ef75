package nudge.optim;

import nudge.math.IntegerPower;
import nudge.math.Pow;
import nudge.math.Sine;
import nudge.text.Choice;

/** A learning rate that changes by a rule, a kind each; steps count from 0. */
public interface Curve extends Choice {
  /** The largest learning rate. */
  int MAX_RATE = 1000;

  double rate(int step);

  /** The same rate for ever. */
  record Constant(double rate) implements Curve {
    @Override
    public String id() {
      return "constant";
    }

    @Override
    public double[] settings() {
      return new double[] {rate};
    }

    @Override
    public double rate(int step) {
      return rate;
    }
  }

  /** On a straight line to another rate, which then holds; micrograd's demo has 1.0 − 0.9k/100. */
  record Linear(double rate, double to, double steps) implements Curve {
    @Override
    public String id() {
      return "linear";
    }

    @Override
    public double[] settings() {
      return new double[] {rate, to, steps};
    }

    @Override
    public double rate(int step) {
      return step < steps ? rate - (rate - to) * step / steps : to;
    }
  }

  /** Times a factor, all at once, whenever so many steps have been made. */
  record Stairs(double rate, double factor, double every) implements Curve {
    @Override
    public String id() {
      return "step";
    }

    @Override
    public double[] settings() {
      return new double[] {rate, factor, every};
    }

    @Override
    public double rate(int step) {
      return rate * IntegerPower.of(factor, (int) Math.floor(step / every));
    }
  }

  /** Times a factor for so many steps, bit by bit: rate·factor^(step/every). */
  record Exponential(double rate, double factor, double every) implements Curve {
    @Override
    public String id() {
      return "exponential";
    }

    @Override
    public double[] settings() {
      return new double[] {rate, factor, every};
    }

    @Override
    public double rate(int step) {
      return rate * Pow.pow(factor, step / every);
    }
  }

  /**
   * Along half a cosine to another rate, which then holds (Loshchilov and Hutter, "SGDR: stochastic
   * gradient descent with warm restarts", 2017, without the restarts).
   */
  record Cosine(double rate, double to, double steps) implements Curve {
    @Override
    public String id() {
      return "cosine";
    }

    @Override
    public double[] settings() {
      return new double[] {rate, to, steps};
    }

    @Override
    public double rate(int step) {
      return step < steps ? to + (rate - to) * (1 + Sine.cos(Math.PI * step / steps)) / 2 : to;
    }
  }
}
