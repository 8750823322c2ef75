package nudge.tape.wasm;

/** The natural logarithm, and that of 1 + x: {@code Log} and {@code Log1p}. */
final class SimdLog extends SimdFunction {
  SimdLog(Simd m) {
    super(m);
  }

  Vectors log(Vectors x) {
    return m.scoped(() -> log(x, null));
  }

  /** Of x(1 + correction), or of x without one. */
  private Vectors log(Vectors x, Vectors correction) {
    Parts parts = parts(x);
    Vectors f = m.subtract(parts.mantissa(), c(1));
    Vectors value = ofParts(f, parts.exponent(), correction);
    Vectors finite = m.binary(Opcode.F64X2_LE, x, c(Double.MAX_VALUE));
    Vectors positive = m.binary(Opcode.F64X2_GT, x, c(0));
    Vectors zero = m.binary(Opcode.F64X2_EQ, x, c(0));
    Vectors notPositive = m.select(zero, c(Double.NEGATIVE_INFINITY), c(Double.NaN));
    return m.select(positive, m.select(finite, value, x), notPositive);
  }

  private Vectors ofParts(Vectors f, Vectors k, Vectors correction) {
    Vectors s = m.divide(f, m.add(c(2), f));
    Vectors z = m.multiply(s, s);
    Vectors w = m.multiply(z, z);
    Vectors even =
        m.multiply(
            w, horner(w, 0.3999999999940942, pair(w, 0.22222198432149784, 0.15313837699209373)));
    Vectors odd =
        m.multiply(
            z,
            horner(
                w,
                0.6666666666666735,
                horner(w, 0.2857142874366239, pair(w, 0.1818357216161805, 0.14798198605116586))));
    Vectors halfSquare = m.multiply(m.multiply(c(0.5), f), f);
    Vectors low = m.multiply(k, c(LN2_LOW));
    Vectors corrected = correction == null ? low : m.add(low, correction);
    Vectors small = m.add(m.multiply(s, m.add(halfSquare, m.add(even, odd))), corrected);
    return m.subtract(m.multiply(k, c(LN2_HIGH)), m.subtract(m.subtract(halfSquare, small), f));
  }

  Vectors log1p(Vectors x) {
    return m.scoped(
        () -> {
          Vectors sum = m.add(c(1), x);
          Vectors large = m.binary(Opcode.F64X2_GE, sum, c(2));
          Vectors lost =
              m.select(
                  large,
                  m.subtract(c(1), m.subtract(sum, x)),
                  m.subtract(x, m.subtract(sum, c(1))));
          Vectors value = log(sum, m.divide(lost, sum));
          return m.select(m.binary(Opcode.F64X2_EQ, x, c(0)), x, value);
        });
  }
}
