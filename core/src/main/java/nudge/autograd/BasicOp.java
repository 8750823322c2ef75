package nudge.autograd;

import java.util.List;

/** The four basic operations and the sign, a row each. */
public enum BasicOp implements Op {
  ADD("+", Domain.ALL, "a + b", "1", "1") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.add(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(1);
    }
  },

  SUBTRACT("-", Domain.ALL, "a − b", "1", "−1") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.subtract(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(operand == 0 ? 1 : -1);
    }
  },

  MULTIPLY("*", Domain.ALL, "ab", "b", "a") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.multiply(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return operand == 0 ? b : a;
    }
  },

  DIVIDE("/", Domain.DIVISOR_NOT_ZERO, "a/b", "1/b", "−y/b") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.divide(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return operand == 0 ? m.divide(m.constant(1), b) : m.negate(m.divide(y, b));
    }
  },

  NEGATE("neg", Domain.ALL, "−a", "−1") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.negate(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(-1);
    }
  };

  private final Description description;

  BasicOp(String symbol, Domain domain, String notation, String... derivatives) {
    description = new Description(symbol, domain, notation, List.of(derivatives));
  }

  @Override
  public Description description() {
    return description;
  }
}
