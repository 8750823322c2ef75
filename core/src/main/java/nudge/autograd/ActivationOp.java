package nudge.autograd;

import java.util.List;

/** The functions that neurons are known for, a row each. */
public enum ActivationOp implements Op {
  /** Zero below zero; the slope at zero is 0. */
  RELU("relu", Domain.ALL, "max(a, 0)", "1 if a > 0, else 0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.constant(0), a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      // The value itself is the slope 0 where it is 0, and NaN where it is NaN.
      return m.ifAtMost(m.constant(Double.MIN_VALUE), y, m.constant(1), y);
    }
  },

  LEAKY_RELU("leaky_relu", Domain.ALL, "a if a > 0, else a/100", "1 if a > 0, else 0.01") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.multiply(m.constant(0.01), a), a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return Pieces.split(m, a, m.constant(0.01), m.constant(1));
    }
  },

  ELU("elu", Domain.ALL, "a if a > 0, else eᵃ − 1", "1 if a > 0, else eᵃ") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.expm1(a), a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return Pieces.split(m, a, m.add(y, m.constant(1)), m.constant(1));
    }
  },

  SOFTPLUS("softplus", Domain.ALL, "ln(1 + eᵃ)", "σ(a)") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      T rest = m.log1p(m.exp(m.negate(Pieces.abs(m, a))));
      return m.add(m.max(a, m.constant(0)), rest);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.sigmoid(a);
    }

    @Override
    public boolean joinsSmoothly() {
      return true;
    }
  },

  /**
   * The approximation of Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016. They write (1 +
   * tanh u)/2, which is σ(2u); that one keeps its digits where tanh u is near −1.
   */
  GELU(
      "gelu",
      Domain.ALL,
      "a(1 + tanh u)/2, u = √(2/π)(a + 0.044715a³)",
      "s + 2as(1 − s)u′, s = (1 + tanh u)/2") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.multiply(a, share(m, a));
    }

    /** a²'s factor s(1 − s) comes first: it is 0 where a² would overflow. */
    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      T s = share(m, a);
      T bend = m.multiply(m.multiply(s, m.subtract(m.constant(1), s)), a);
      T cubic = m.multiply(m.constant(3 * GELU_CUBIC), m.multiply(m.multiply(bend, a), a));
      return m.add(s, m.multiply(m.constant(GELU_SCALE), m.add(bend, cubic)));
    }

    private <T> T share(Arithmetic<T> m, T a) {
      T cubic = m.multiply(m.constant(GELU_CUBIC), m.multiply(a, m.multiply(a, a)));
      return m.sigmoid(m.multiply(m.constant(GELU_SCALE), m.add(a, cubic)));
    }
  },

  SWISH("swish", Domain.ALL, "aσ(a)", "σ(a)(1 + a(1 − σ(a)))") {
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

  STEP("step", Domain.ALL, "1 if a > 0, else 0", "0") {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return Pieces.split(m, a, m.constant(0), m.constant(1));
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return Pieces.split(m, a, m.constant(0), m.constant(0));
    }
  };

  private static final double GELU_SCALE = 1.5957691216057308; // 2√(2/π)
  private static final double GELU_CUBIC = 0.044715;

  private final Description description;

  ActivationOp(String symbol, Domain domain, String notation, String... derivatives) {
    description = new Description(symbol, domain, notation, List.of(derivatives));
  }

  @Override
  public Description description() {
    return description;
  }
}
