package nudge.autograd;

import nudge.math.Exp;
import nudge.math.Pow;
import nudge.math.Tanh;

/** Arithmetic on plain numbers. */
public enum DoubleArithmetic implements Arithmetic<Double> {
  DOUBLES;

  @Override
  public Double constant(double value) {
    return value;
  }

  @Override
  public Double add(Double a, Double b) {
    return a + b;
  }

  @Override
  public Double subtract(Double a, Double b) {
    return a - b;
  }

  @Override
  public Double multiply(Double a, Double b) {
    return a * b;
  }

  @Override
  public Double divide(Double a, Double b) {
    return a / b;
  }

  @Override
  public Double negate(Double a) {
    return -a;
  }

  @Override
  public Double exp(Double a) {
    return Exp.exp(a);
  }

  @Override
  public Double tanh(Double a) {
    return Tanh.tanh(a);
  }

  @Override
  public Double pow(Double base, double exponent) {
    return Pow.pow(base, exponent);
  }

  @Override
  public Double ifAtMost(Double a, Double b, Double then, Double otherwise) {
    return a <= b ? then : otherwise;
  }
}
