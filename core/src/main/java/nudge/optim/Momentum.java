package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * Gradient descent with momentum (Polyak, "Some methods of speeding up the convergence of iteration
 * methods", 1964): v ← μv + g; p ← p − rate·v. This is PyTorch's form without dampening, in which a
 * new rate holds for the whole velocity at once; in others the velocity has the rate in it.
 *
 * @param momentum μ, the part of the velocity that is kept
 */
public record Momentum(double momentum) implements Optimizer {
  @Override
  public String id() {
    return "momentum";
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
    T velocity = velocity(m, momentum, slots.get(0), gradient);
    return List.of(m.subtract(parameter, m.multiply(coefficients.get(0), velocity)), velocity);
  }

  static <T> T velocity(Arithmetic<T> m, double momentum, T velocity, T gradient) {
    return m.add(m.multiply(m.constant(momentum), velocity), gradient);
  }
}
