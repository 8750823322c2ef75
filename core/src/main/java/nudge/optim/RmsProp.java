package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * Gradients divided by the root of the mean of their recent squares (Tieleman and Hinton, lecture
 * 6.5 of "Neural networks for machine learning", 2012): s ← αs + (1 − α)g²; p ← p − rate·g/(√s +
 * ε). As PyTorch's, not centred and without momentum.
 *
 * @param decay α, the part of the mean that is kept
 * @param epsilon ε, which keeps from dividing by 0
 */
public record RmsProp(double decay, double epsilon) implements Optimizer {
  @Override
  public String id() {
    return "rmsprop";
  }

  @Override
  public double[] settings() {
    return new double[] {decay, epsilon};
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    T squares = MovingAverage.ofSquares(m, decay, slots.get(0), gradient);
    T scale = m.add(m.sqrt(squares), m.constant(epsilon));
    T change = m.divide(m.multiply(coefficients.get(0), gradient), scale);
    return List.of(m.subtract(parameter, change), squares);
  }
}
