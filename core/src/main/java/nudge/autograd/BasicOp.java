package nudge.autograd;

/** The operations without a setting of their own, a row each. */
public enum BasicOp implements Op {
  ADD("+", 2) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.add(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(1);
    }
  },

  SUBTRACT("-", 2) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.subtract(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(operand == 0 ? 1 : -1);
    }
  },

  MULTIPLY("*", 2) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.multiply(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return operand == 0 ? b : a;
    }
  },

  DIVIDE("/", 2) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.divide(a, b);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return operand == 0 ? m.divide(m.constant(1), b) : m.negate(m.divide(y, b));
    }
  },

  NEGATE("neg", 1) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.negate(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.constant(-1);
    }
  },

  EXP("exp", 1) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.exp(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return y;
    }
  },

  TANH("tanh", 1) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      return m.tanh(a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      return m.subtract(m.constant(1), m.multiply(y, y));
    }
  },

  /** Zero below zero; the slope at zero is 0, and a NaN is passed on rather than hidden. */
  RELU("relu", 1) {
    @Override
    public <T> T value(Arithmetic<T> m, T a, T b) {
      T zero = m.constant(0);
      return m.ifAtMost(a, zero, zero, a);
    }

    @Override
    public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
      T zero = m.constant(0);
      T aboveZero = m.ifAtMost(zero, a, m.constant(1), a);
      return m.ifAtMost(a, zero, zero, aboveZero);
    }
  };

  private final String symbol;
  private final int arity;

  BasicOp(String symbol, int arity) {
    this.symbol = symbol;
    this.arity = arity;
  }

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public int arity() {
    return arity;
  }
}
