package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/** Stochastic gradient descent: p ← p − rate·g. */
public record Sgd() implements Optimizer {
  @Override
  public String id() {
    return "sgd";
  }

  @Override
  public int slots() {
    return 0;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    return List.of(m.subtract(parameter, m.multiply(coefficients.get(0), gradient)));
  }
}
