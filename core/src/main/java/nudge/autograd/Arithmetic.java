package nudge.autograd;

/**
 * The primitives in which every operation and optimizer is written, over whatever a number is at
 * the moment: a double for the eager engine, something recorded for a compiled one.
 *
 * <p>Each primitive has the same bits on the JVM, in JavaScript and in WebAssembly, so a formula
 * built from them has too.
 *
 * @param <T> what stands for a number
 */
public interface Arithmetic<T> {
  T constant(double value);

  T add(T a, T b);

  T subtract(T a, T b);

  T multiply(T a, T b);

  T divide(T a, T b);

  T negate(T a);

  T exp(T a);

  T tanh(T a);

  /** {@code base} raised to a constant that is not a small integer. */
  T pow(T base, double exponent);

  /** {@code a <= b ? then : otherwise}, where a NaN on either side chooses {@code otherwise}. */
  T ifAtMost(T a, T b, T then, T otherwise);
}
