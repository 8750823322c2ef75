package nudge.autograd;

/**
 * One differentiable operation, stated once: its value and its local derivatives, written over any
 * {@link Arithmetic}. Whatever evaluates, differentiates, draws or compiles a graph reads it here.
 *
 * <p>An operation has one or two operands; the second is null where there is only one.
 */
public sealed interface Op permits BasicOp, ElementaryOp, ActivationOp, SelectionOp, Power {
  /** The operation in words. */
  Description description();

  /** The operation's value at operands {@code a} and {@code b}. */
  <T> T value(Arithmetic<T> m, T a, T b);

  /**
   * The derivative of the value with respect to one operand (0 is the left one), the other held.
   *
   * @param y the value at {@code a} and {@code b}, which many derivatives are shortest in
   */
  <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y);

  /** Whether the pieces that the value is put together from, if there are any, are one function. */
  default boolean joinsSmoothly() {
    return false;
  }

  /** How a person writes it: {@code +}, {@code **2}, {@code tanh}. */
  default String symbol() {
    return description().symbol();
  }

  /** The number of operands, 1 or 2. */
  default int arity() {
    return description().derivatives().size();
  }

  /** For which operands there is a value and a derivative. */
  default Domain domain() {
    return description().domain();
  }

  /** The value as people write it, of a and b. */
  default String notation() {
    return description().value();
  }

  /** The derivative with respect to one operand as people write it, of a, b and the value y. */
  default String notation(int operand) {
    return description().derivatives().get(operand);
  }
}
