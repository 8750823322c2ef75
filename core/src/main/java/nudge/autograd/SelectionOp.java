package nudge.autograd;

import java.util.List;

/** A choice between two numbers as a sum, in graphs of derivatives. */
public enum SelectionOp implements Op {
  AT_MOST("at_most", Domain.ALL, "1 if a ≤ b, else 0", "0", "0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.ifAtMost(a, b, m.constant(1), m.constant(0));
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(0);
    }
  },

  WHERE("where", Domain.ALL, "b if a > 0, else −0", "0", "1 if a > 0, else 0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.ifAtMost(a, m.constant(0), m.constant(-0.0), b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return operand == 0
          ? m.constant(0)
          : m.ifAtMost(a, m.constant(0), m.constant(0), m.constant(1));
    }
  };

  private final Description description;

  SelectionOp(String symbol, Domain domain, String notation, String... derivatives) {
    description = new Description(symbol, domain, notation, List.of(derivatives));
  }

  @Override
  public Description description() {
    return description;
  }
}
