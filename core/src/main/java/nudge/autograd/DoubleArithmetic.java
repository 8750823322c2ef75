package nudge.autograd;

import nudge.math.Exp;
import nudge.math.Expm1;
import nudge.math.Log;
import nudge.math.Log1p;
import nudge.math.Pow;
import nudge.math.Sigmoid;
import nudge.math.Sine;
import nudge.math.Tanh;

/** Arithmetic on plain numbers. */
public class DoubleArithmetic implements Arithmetic<Double> {
  public static final DoubleArithmetic DOUBLES = new DoubleArithmetic();

  DoubleArithmetic() {}

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
  public Double sqrt(Double a) {
    return Math.sqrt(a);
  }

  @Override
  public Double exp(Double a) {
    return Exp.exp(a);
  }

  @Override
  public Double expm1(Double a) {
    return Expm1.expm1(a);
  }

  @Override
  public Double log(Double a) {
    return Log.log(a);
  }

  @Override
  public Double log1p(Double a) {
    return Log1p.log1p(a);
  }

  @Override
  public Double tanh(Double a) {
    return Tanh.tanh(a);
  }

  @Override
  public Double sigmoid(Double a) {
    return Sigmoid.sigmoid(a);
  }

  @Override
  public Double sin(Double a) {
    return Sine.sin(a);
  }

  @Override
  public Double cos(Double a) {
    return Sine.cos(a);
  }

  @Override
  public Double min(Double a, Double b) {
    return Math.min(a, b);
  }

  @Override
  public Double max(Double a, Double b) {
    return Math.max(a, b);
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
