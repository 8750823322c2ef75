package nudge.nn;

import nudge.autograd.ElementaryOp;
import nudge.autograd.Value;

/**
 * ½r² for an error r = |y − t| up to δ and δ(r − ½δ) beyond, after Huber, "Robust Estimation of a
 * Location Parameter", 1964: with q = min(r, δ) both are ½q² + δ(r − q).
 */
record HuberLoss(double delta) implements LossFunction {
  @Override
  public String id() {
    return "huber";
  }

  @Override
  public double[] settings() {
    return new double[] {delta};
  }

  @Override
  public Value term(Value y, Value t) {
    Value error = Value.of(ElementaryOp.ABS, y.subtract(t));
    Value inner = Value.of(ElementaryOp.MIN, error, Value.of(delta));
    return inner.pow(2).multiply(0.5).add(error.subtract(inner).multiply(delta));
  }
}
