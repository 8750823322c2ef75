package nudge.optim;

import nudge.math.IntegerPower;
import nudge.math.Pow;
import nudge.math.Sine;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Setting;

/** A learning rate that changes by a rule, a kind each; steps count from 0. */
public interface Curve extends Choice {
  /** The largest learning rate. */
  int MAX_RATE = 1000;

  /** All of them, in the order in which a person is offered them. */
  Choices<Curve> ALL =
      new Choices<Curve>()
          .with("constant", s -> new Constant(s[0]), rate("rate", 0.05))
          .with(
              "linear",
              s -> new Linear(s[0], s[1], s[2]),
              rate("rate", 1),
              rate("to", 0.1),
              steps("steps"))
          .with(
              "step",
              s -> new Stairs(s[0], s[1], s[2]),
              rate("rate", 0.1),
              factor(0.5),
              steps("every"))
          .with(
              "exponential",
              s -> new Exponential(s[0], s[1], s[2]),
              rate("rate", 0.1),
              factor(0.5),
              steps("every"))
          .with(
              "cosine",
              s -> new Cosine(s[0], s[1], s[2]),
              rate("rate", 0.1),
              rate("to", 0),
              steps("steps"));

  double rate(int step);

  private static Setting rate(String name, double usual) {
    return new Setting(name, usual, 0, MAX_RATE);
  }

  private static Setting factor(double usual) {
    return new Setting("factor", usual, 0, 1);
  }

  private static Setting steps(String name) {
    return new Setting(name, 100, 1, Schedule.MAX_STEPS);
  }

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
