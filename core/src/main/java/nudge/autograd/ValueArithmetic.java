package nudge.autograd;

/**
 * Arithmetic that records what it does as a graph, so that a derivative can itself be
 * differentiated. A choice is the sum of what is chosen and of nothing, which is −0.0: adding that
 * changes no bit.
 */
public enum ValueArithmetic implements Arithmetic<Value> {
  VALUES;

  @Override
  public Value constant(double value) {
    return Value.of(value);
  }

  @Override
  public Value add(Value a, Value b) {
    return Value.of(BasicOp.ADD, a, b);
  }

  @Override
  public Value subtract(Value a, Value b) {
    return Value.of(BasicOp.SUBTRACT, a, b);
  }

  @Override
  public Value multiply(Value a, Value b) {
    return Value.of(BasicOp.MULTIPLY, a, b);
  }

  @Override
  public Value divide(Value a, Value b) {
    return Value.of(BasicOp.DIVIDE, a, b);
  }

  @Override
  public Value min(Value a, Value b) {
    return Value.of(ElementaryOp.MIN, a, b);
  }

  @Override
  public Value max(Value a, Value b) {
    return Value.of(ElementaryOp.MAX, a, b);
  }

  @Override
  public Value negate(Value a) {
    return Value.of(BasicOp.NEGATE, a);
  }

  @Override
  public Value sqrt(Value a) {
    return Value.of(ElementaryOp.SQRT, a);
  }

  @Override
  public Value exp(Value a) {
    return Value.of(ElementaryOp.EXP, a);
  }

  @Override
  public Value expm1(Value a) {
    return Value.of(ElementaryOp.EXPM1, a);
  }

  @Override
  public Value log(Value a) {
    return Value.of(ElementaryOp.LOG, a);
  }

  @Override
  public Value log1p(Value a) {
    return Value.of(ElementaryOp.LOG1P, a);
  }

  @Override
  public Value tanh(Value a) {
    return Value.of(ElementaryOp.TANH, a);
  }

  @Override
  public Value sigmoid(Value a) {
    return Value.of(ElementaryOp.SIGMOID, a);
  }

  @Override
  public Value sin(Value a) {
    return Value.of(ElementaryOp.SIN, a);
  }

  @Override
  public Value cos(Value a) {
    return Value.of(ElementaryOp.COS, a);
  }

  @Override
  public Value pow(Value base, double exponent) {
    return base.pow(exponent);
  }

  @Override
  public Value ifAtMost(Value a, Value b, Value then, Value otherwise) {
    Value atMost = Value.of(SelectionOp.AT_MOST, a, b);
    Value not = Value.of(BasicOp.SUBTRACT, Value.of(1), atMost);
    return Value.of(SelectionOp.WHERE, atMost, then)
        .add(Value.of(SelectionOp.WHERE, not, otherwise));
  }
}
