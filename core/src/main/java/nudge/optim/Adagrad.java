package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * Every parameter slows down by its own past gradients (Duchi, Hazan and Singer, "Adaptive
 * subgradient methods for online learning and stochastic optimization", 2011): s ← s + g²; p ← p −
 * rate·g/(√s + ε). As PyTorch's with no decay of the rate and s from 0.
 *
 * @param epsilon ε, which keeps from dividing by 0
 */
public record Adagrad(double epsilon) implements Optimizer {
  @Override
  public String id() {
    return "adagrad";
  }

  @Override
  public double[] settings() {
    return new double[] {epsilon};
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    T squares = m.add(slots.get(0), m.multiply(gradient, gradient));
    T scale = m.add(m.sqrt(squares), m.constant(epsilon));
    T change = m.divide(m.multiply(coefficients.get(0), gradient), scale);
    return List.of(m.subtract(parameter, change), squares);
  }
}
