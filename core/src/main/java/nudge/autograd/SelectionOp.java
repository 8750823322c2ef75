package nudge.autograd;

import java.util.List;

/** A choice between two numbers as a sum, in graphs of derivatives. */
public enum SelectionOp implements Op {
  AT_MOST("at_most", 2, Domain.ALL, "1 if a ≤ b, else 0", "0", "0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.ifAtMost(a, b, m.constant(1), m.constant(0));
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(0);
    }
  },

  WHERE("where", 2, Domain.ALL, "b if a > 0, else nothing", "0", "1 if a > 0, else 0") {
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

  private final String symbol;
  private final int arity;
  private final Domain domain;
  private final String notation;
  private final List<String> derivatives;

  SelectionOp(String symbol, int arity, Domain domain, String notation, String... derivatives) {
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
