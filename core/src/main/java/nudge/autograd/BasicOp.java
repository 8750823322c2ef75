package nudge.autograd;

import java.util.List;

/** The four basic operations and the sign, a row each. */
public enum BasicOp implements Op {
  ADD("+", 2, Domain.ALL, "a + b", "1", "1") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.add(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(1);
    }
  },

  SUBTRACT("-", 2, Domain.ALL, "a − b", "1", "−1") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.subtract(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(operand == 0 ? 1 : -1);
    }
  },

  MULTIPLY("*", 2, Domain.ALL, "ab", "b", "a") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.multiply(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return operand == 0 ? b : a;
    }
  },

  DIVIDE("/", 2, Domain.DIVISOR_NOT_ZERO, "a/b", "1/b", "−y/b") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.divide(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return operand == 0 ? m.divide(m.constant(1), b) : m.negate(m.divide(y, b));
    }
  },

  NEGATE("neg", 1, Domain.ALL, "−a", "−1") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.negate(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(-1);
    }
  };

  private final String symbol;
  private final int arity;
  private final Domain domain;
  private final String notation;
  private final List<String> derivatives;

  BasicOp(String symbol, int arity, Domain domain, String notation, String... derivatives) {
    this.symbol = symbol;
    this.arity = arity;
    this.domain = domain;
    this.notation = notation;
    this.derivatives = List.of(derivatives);
  }

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public int arity() {
    return arity;
  }

  @Override
  public Domain domain() {
    return domain;
  }

  @Override
  public String notation() {
    return notation;
  }

  @Override
  public String notation(int operand) {
    return derivatives.get(operand);
  }
}
