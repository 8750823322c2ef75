package nudge.autograd;

import java.util.List;

/** The functions of calculus, a row each. */
public enum ElementaryOp implements Op {
  SQRT("sqrt", Domain.NOT_NEGATIVE, "√a", "1/(2√a)") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.sqrt(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.divide(m.constant(0.5), y);
    }
  },

  EXP("exp", Domain.ALL, "eᵃ", "eᵃ") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.exp(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return y;
    }
  },

  EXPM1("expm1", Domain.ALL, "eᵃ − 1", "eᵃ") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.expm1(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.add(y, m.constant(1));
    }
  },

  /** Below 0 there is neither value nor slope: both are NaN. */
  LOG("log", Domain.POSITIVE, "ln a", "1/a") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.log(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.ifAtMost(m.constant(0), a, m.divide(m.constant(1), a), y);
    }
  },

  /** Below −1 there is neither value nor slope: both are NaN. */
  LOG1P("log1p", Domain.ABOVE_MINUS_ONE, "ln(1 + a)", "1/(1 + a)") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.log1p(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      T slope = m.divide(m.constant(1), m.add(m.constant(1), a));
      return m.ifAtMost(m.constant(-1), a, slope, y);
    }
  },

  TANH("tanh", Domain.ALL, "tanh a", "1 − tanh²a") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.tanh(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.subtract(m.constant(1), m.multiply(y, y));
    }
  },

  SIGMOID("sigmoid", Domain.ALL, "1/(1 + e⁻ᵃ)", "σ(a)(1 − σ(a))") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.sigmoid(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.multiply(y, m.subtract(m.constant(1), y));
    }
  },

  SIN("sin", Domain.ALL, "sin a", "cos a") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.sin(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.cos(a);
    }
  },

  COS("cos", Domain.ALL, "cos a", "−sin a") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.cos(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.negate(m.sin(a));
    }
  },

  /** The slope at zero is 0. */
  ABS("abs", Domain.ALL, "|a|", "a/|a|; 0 at 0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.abs(m, a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      T zero = m.constant(0);
      T notAbove = m.ifAtMost(zero, a, zero, m.constant(-1));
      return Pieces.split(m, a, notAbove, m.constant(1));
    }
  },

  /** Of two equal numbers the right one counts as the larger. */
  MAX("max", Domain.ALL, "max(a, b)", "1 if a > b, else 0", "1 if a ≤ b, else 0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.max(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      double left = operand == 0 ? 1 : 0;
      T ifLeft = m.ifAtMost(b, a, m.constant(left), y);
      return m.ifAtMost(a, b, m.constant(1 - left), ifLeft);
    }
  },

  /** Of two equal numbers the left one counts as the smaller. */
  MIN("min", Domain.ALL, "min(a, b)", "1 if a ≤ b, else 0", "1 if a > b, else 0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.min(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      double left = operand == 0 ? 1 : 0;
      T ifRight = m.ifAtMost(b, a, m.constant(1 - left), y);
      return m.ifAtMost(a, b, m.constant(left), ifRight);
    }
  },

  /** Computed from the larger operand, so that nothing overflows. */
  LOGADDEXP("logaddexp", Domain.ALL, "ln(eᵃ + eᵇ)", "σ(a − b)", "σ(b − a)") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      T apart = Pieces.abs(m, m.subtract(a, b));
      return m.add(m.max(a, b), m.log1p(m.exp(m.negate(apart))));
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.sigmoid(operand == 0 ? m.subtract(a, b) : m.subtract(b, a));
    }

    @Override
    public boolean joinsSmoothly() {
      return true;
    }
  };

  private final Description description;

  ElementaryOp(String symbol, Domain domain, String notation, String... derivatives) {
    description = new Description(symbol, domain, notation, List.of(derivatives));
  }

  @Override
  public Description description() {
    return description;
  }
}
