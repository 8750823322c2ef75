package nudge.autograd;

/** Choices between two formulas that let a NaN through. */
final class Pieces {
  private Pieces() {}

  /** {@code atMost} where a ≤ 0, {@code above} where a > 0, and a itself where it is NaN. */
  static <T> T split(Arithmetic<T> m, T a, T atMost, T above) {
    T zero = m.constant(0);
    return m.ifAtMost(a, zero, atMost, m.ifAtMost(zero, a, above, a));
  }

  /** |a|, without a primitive of its own. */
  static <T> T abs(Arithmetic<T> m, T a) {
    return m.max(a, m.negate(a));
  }
}
