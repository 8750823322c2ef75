package nudge.optim;

import nudge.autograd.Arithmetic;

/** Exponential moving averages, which weigh what is old by a power of their decay. */
final class MovingAverage {
  private MovingAverage() {}

  /** decay·average + (1 − decay)·next. */
  static <T> T of(Arithmetic<T> m, double decay, T average, T next) {
    return m.add(m.multiply(m.constant(decay), average), m.multiply(m.constant(1 - decay), next));
  }

  /** The same of the squares. */
  static <T> T ofSquares(Arithmetic<T> m, double decay, T average, T next) {
    return of(m, decay, average, m.multiply(next, next));
  }
}
