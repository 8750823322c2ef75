package nudge.optim;

import java.util.List;
import nudge.autograd.Arithmetic;

/**
 * Stochastic gradient descent in two steps, as TensorFlow Playground makes them: first against the
 * gradient of the loss, then against that of the penalty, both taken where the parameter was. A
 * parameter that the second step alone carries across 0 is dead: it becomes 0 and stays there. With
 * the penalty |w| that makes weights vanish for good, much as in Langford, Li and Zhang, "Sparse
 * online learning via truncated gradient", 2009. The slot is 1 for a dead parameter.
 */
public record SparseSgd() implements Optimizer {
  @Override
  public String id() {
    return "sparse-sgd";
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public boolean separatesPenalty() {
    return true;
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
    return update(m, parameter, gradient, m.constant(0), slots, coefficients);
  }

  @Override
  public <T> List<T> update(
      Arithmetic<T> m, T parameter, T gradient, T pull, List<T> slots, List<T> coefficients) {
    T zero = m.constant(0);
    T dead = slots.get(0);
    T first = m.subtract(parameter, m.multiply(coefficients.get(0), gradient));
    T second = m.subtract(first, m.multiply(coefficients.get(0), pull));
    T sides = m.multiply(first, second);
    T nothing = m.add(m.multiply(sides, zero), zero); // 0, but NaN where there is one
    T moved = m.ifAtMost(zero, sides, second, nothing);
    T died = m.ifAtMost(zero, sides, dead, m.constant(1));
    return List.of(m.ifAtMost(dead, zero, moved, parameter), m.ifAtMost(dead, zero, died, dead));
  }
}
