package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * Steps of the size of recent steps (Zeiler, "ADADELTA: an adaptive learning rate method", 2012): s
 * ← ρs + (1 − ρ)g²; Δ = g·√(u + ε)/√(s + ε); u ← ρu + (1 − ρ)Δ²; p ← p − rate·Δ. The paper has no
 * rate, that is a rate of 1; PyTorch has this one.
 *
 * @param decay ρ, the part of both means that is kept
 * @param epsilon ε, which also gets the first step going
 */
public record Adadelta(double decay, double epsilon) implements Optimizer {
  @Override
  public String id() {
    return "adadelta";
  }

  @Override
  public double[] settings() {
    return new double[] {decay, epsilon};
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    T squares = MovingAverage.ofSquares(m, decay, slots.get(0), gradient);
    T step = m.multiply(m.divide(root(m, slots.get(1)), root(m, squares)), gradient);
    T steps = MovingAverage.ofSquares(m, decay, slots.get(1), step);
    T moved = m.subtract(parameter, m.multiply(coefficients.get(0), step));
    return List.of(moved, squares, steps);
  }

  private <T> T root(Arithmetic<T> m, T square) {
    return m.sqrt(m.add(square, m.constant(epsilon)));
  }
}
