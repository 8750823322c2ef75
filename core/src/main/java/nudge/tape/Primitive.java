package nudge.tape;

import nudge.autograd.Arithmetic;

/** What an {@link Arithmetic} can do to numbers, as something that can be listed and done later. */
public enum Primitive {
  ADD(2),
  SUBTRACT(2),
  MULTIPLY(2),
  DIVIDE(2),
  NEGATE(1),
  SQRT(1),
  MIN(2),
  MAX(2),
  EXP(1),
  EXPM1(1),
  LOG(1),
  LOG1P(1),
  TANH(1),
  SIGMOID(1),
  SIN(1),
  COS(1),
  /** With a constant exponent, which is no operand. */
  POW(1),
  IF_AT_MOST(4);

  private final int arity;

  Primitive(int arity) {
    this.arity = arity;
  }

  /** The number of operands. */
  public int arity() {
    return arity;
  }

  /**
   * Does it.
   *
   * @param operands as many as {@link #arity()}
   * @param exponent of a power; of others not read
   */
  public <T> T apply(Arithmetic<T> m, T[] operands, double exponent) {
    T a = operands[0];
    return switch (this) {
      case ADD -> m.add(a, operands[1]);
      case SUBTRACT -> m.subtract(a, operands[1]);
      case MULTIPLY -> m.multiply(a, operands[1]);
      case DIVIDE -> m.divide(a, operands[1]);
      case NEGATE -> m.negate(a);
      case SQRT -> m.sqrt(a);
      case MIN -> m.min(a, operands[1]);
      case MAX -> m.max(a, operands[1]);
      case EXP -> m.exp(a);
      case EXPM1 -> m.expm1(a);
      case LOG -> m.log(a);
      case LOG1P -> m.log1p(a);
      case TANH -> m.tanh(a);
      case SIGMOID -> m.sigmoid(a);
      case SIN -> m.sin(a);
      case COS -> m.cos(a);
      case POW -> m.pow(a, exponent);
      case IF_AT_MOST -> m.ifAtMost(a, operands[1], operands[2], operands[3]);
    };
  }
}
