package nudge.autograd;

import java.util.List;

/** The functions that neurons are known for, a row each. */
public enum ActivationOp implements Op {
  /** Zero below zero; the slope at zero is 0. */
  RELU("relu", 1, Domain.ALL, "max(a, 0)", "1 if a > 0, else 0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.constant(0), a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return Pieces.split(m, a, m.constant(0), m.constant(1));
    }
  },

  LEAKY_RELU("leaky_relu", 1, Domain.ALL, "a if a > 0, else a/100", "1 if a > 0, else 0.01") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.multiply(m.constant(0.01), a), a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return Pieces.split(m, a, m.constant(0.01), m.constant(1));
    }
  },

  ELU("elu", 1, Domain.ALL, "a if a > 0, else eᵃ − 1", "1 if a > 0, else eᵃ") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.expm1(a), a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return Pieces.split(m, a, m.add(y, m.constant(1)), m.constant(1));
    }
  },

  SOFTPLUS("softplus", 1, Domain.ALL, "ln(1 + eᵃ)", "σ(a)") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      T rest = m.log1p(m.exp(m.negate(Pieces.abs(m, a))));
      return m.add(m.max(a, m.constant(0)), rest);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.sigmoid(a);
    }
  },

  /** The form by tanh of Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016. */
  GELU(
      "gelu",
      1,
      Domain.ALL,
      "a(1 + tanh u)/2, u = √(2/π)(a + 0.044715a³)",
      "(1 + t)/2 + a(1 − t²)u′/2, t = tanh u") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.multiply(m.multiply(m.constant(0.5), a), m.add(m.constant(1), tanh(m, a)));
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      T t = tanh(m, a);
      T one = m.constant(1);
      T slope = m.multiply(m.constant(3 * GELU_CUBIC), m.multiply(a, a));
      T inner = m.multiply(m.constant(GELU_SCALE), m.add(one, slope));
      T bend = m.multiply(m.multiply(a, m.subtract(one, m.multiply(t, t))), inner);
      return m.multiply(m.constant(0.5), m.add(m.add(one, t), bend));
    }
  },

  SWISH("swish", 1, Domain.ALL, "aσ(a)", "σ(a)(1 + a(1 − σ(a)))") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.multiply(a, m.sigmoid(a));
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      T s = m.sigmoid(a);
      T one = m.constant(1);
      return m.multiply(s, m.add(one, m.multiply(a, m.subtract(one, s))));
    }
  },

  STEP("step", 1, Domain.ALL, "1 if a > 0, else 0", "0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.constant(0), m.constant(1));
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return Pieces.split(m, a, m.constant(0), m.constant(0));
    }
  };

  private static final double GELU_SCALE = 0.7978845608028654; // √(2/π)
  private static final double GELU_CUBIC = 0.044715;

  private final String symbol;
  private final int arity;
  private final Domain domain;
  private final String notation;
  private final List<String> derivatives;

  ActivationOp(String symbol, int arity, Domain domain, String notation, String... derivatives) {
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

  private static <T> T tanh(Arithmetic<T> m, T a) {
    T cube = m.multiply(m.constant(GELU_CUBIC), m.multiply(a, m.multiply(a, a)));
    return m.tanh(m.multiply(m.constant(GELU_SCALE), m.add(a, cube)));
  }
}
