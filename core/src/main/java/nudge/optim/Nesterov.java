package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * Nesterov's momentum (1983) as Sutskever et al. brought it to networks ("On the importance of
 * initialization and momentum in deep learning", 2013), in the form that PyTorch computes, with the
 * parameters already at the point looked ahead to: v ← μv + g; p ← p − rate·(g + μv).
 *
 * @param momentum μ, the part of the velocity that is kept
 */
public record Nesterov(double momentum) implements Optimizer {
  @Override
  public String id() {
    return "nesterov";
  }

  @Override
  public double[] settings() {
    return new double[] {momentum};
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    T velocity = Momentum.velocity(m, momentum, slots.get(0), gradient);
    T ahead = m.add(gradient, m.multiply(m.constant(momentum), velocity));
    return List.of(m.subtract(parameter, m.multiply(coefficients.get(0), ahead)), velocity);
  }
}
