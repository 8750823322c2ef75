package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;
import nudge.math.IntegerPower;

/**
 * Momentum over the root of the mean of recent squares (Kingma and Ba, "Adam: a method for
 * stochastic optimization", 2015): a ← β₁a + (1 − β₁)g; s ← β₂s + (1 − β₂)g². In update t, counted
 * from 1, both are too near to the 0 they started from, by factors 1 − β₁ᵗ and 1 − β₂ᵗ, which they
 * are divided by: p ← p − rate/(1 − β₁ᵗ)·a/(√s/√(1 − β₂ᵗ) + ε), as PyTorch arranges it.
 *
 * @param beta1 β₁, the part of the mean that is kept
 * @param beta2 β₂, the part of the mean of squares that is kept
 * @param epsilon ε, which keeps from dividing by 0
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
  @Override
  public String id() {
    return "adam";
  }

  @Override
  public double[] settings() {
    return new double[] {beta1, beta2, epsilon};
  }

  @Override
  public int slots() {
    return 2;
  }

  /** The rate over the mean's correction, and the root of that of the squares. */
  @Override
  public double[] coefficients(double rate, int update) {
    double mean = 1 - IntegerPower.of(beta1, update);
    double squares = 1 - IntegerPower.of(beta2, update);
    return new double[] {rate / mean, Math.sqrt(squares)};
  }

  @Override
  public boolean countsUpdates() {
    return true;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    T mean = MovingAverage.of(m, beta1, slots.get(0), gradient);
    T squares = MovingAverage.ofSquares(m, beta2, slots.get(1), gradient);
    T scale = m.add(m.divide(m.sqrt(squares), coefficients.get(1)), m.constant(epsilon));
    T change = m.divide(m.multiply(coefficients.get(0), mean), scale);
    return List.of(m.subtract(parameter, change), mean, squares);
  }
}
