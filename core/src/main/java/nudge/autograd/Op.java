package nudge.autograd;

/**
 * One differentiable operation, stated once: its value and its local derivatives, written over any
 * {@link Arithmetic}. Whatever evaluates, differentiates, draws or compiles a graph reads it here.
 *
 * <p>An operation has one or two operands; the second is null where there is only one.
 */
public sealed interface Op permits BasicOp, ElementaryOp, ActivationOp, SelectionOp, Power {
  /** How a person writes it: {@code +}, {@code **2}, {@code tanh}. */
  String symbol();

  /** The number of operands, 1 or 2. */
  int arity();

  /** For which operands there is a value and a derivative. */
  Domain domain();

  /** The value as people write it, of a and b. */
  String notation();

  /** The derivative with respect to one operand as people write it, of a, b and the value y. */
  String notation(int operand);

  /** The operation's value at operands {@code a} and {@code b}. */
  <T> T value(Arithmetic<T> m, T a, T b);

  /**
   * The derivative of the value with respect to one operand (0 is the left one), the other held.
   *
   * @param y the value at {@code a} and {@code b}, which many derivatives are shortest in
   */
  <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y);
}
