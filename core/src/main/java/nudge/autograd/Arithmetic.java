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

  T sqrt(T a);

  /** The smaller; NaN if either is, and −0 below +0. */
  T min(T a, T b);

  /** The larger; NaN if either is, and −0 below +0. */
  T max(T a, T b);

  T exp(T a);

  /** eᵃ − 1. */
  T expm1(T a);

  /** The natural logarithm. */
  T log(T a);

  /** log(1 + a). */
  T log1p(T a);

  T tanh(T a);

  /** 1/(1 + e⁻ᵃ). */
  T sigmoid(T a);

  T sin(T a);

  T cos(T a);

  /** {@code base} raised to a constant that is not a small integer. */
  T pow(T base, double exponent);

  /** {@code a <= b ? then : otherwise}, where a NaN on either side chooses {@code otherwise}. */
  T ifAtMost(T a, T b, T then, T otherwise);
}
