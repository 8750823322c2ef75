package nudge.optim;

import java.util.Arrays;
import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * {@link Adam} beside a decay of the parameters that does not go through its means (Loshchilov and
 * Hutter, "Decoupled weight decay regularization", 2019): p ← (1 − rate·λ)p, then Adam's update
 * with the gradient where p was before. As in PyTorch the rate scales the decay too, and biases
 * decay like weights.
 *
 * @param weightDecay λ
 */
public record AdamW(double beta1, double beta2, double epsilon, double weightDecay)
    implements Optimizer {
  @Override
  public String id() {
    return "adamw";
  }

  @Override
  public double[] settings() {
    return new double[] {beta1, beta2, epsilon, weightDecay};
  }

  @Override
  public int slots() {
    return adam().slots();
  }

  /** Those of Adam, and what is left of a parameter. */
  @Override
  public double[] coefficients(double rate, int update) {
    double[] adam = adam().coefficients(rate, update);
    double[] coefficients = Arrays.copyOf(adam, adam.length + 1);
    coefficients[adam.length] = 1 - rate * weightDecay;
    return coefficients;
  }

  @Override
  public boolean countsUpdates() {
    return true;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    T decayed = m.multiply(coefficients.get(coefficients.size() - 1), parameter);
    return adam().update(m, decayed, gradient, slots, coefficients);
  }

  private Adam adam() {
    return new Adam(beta1, beta2, epsilon);
  }
}
