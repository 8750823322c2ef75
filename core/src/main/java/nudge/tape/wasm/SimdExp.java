package nudge.tape.wasm;

/** The exponential function and the logistic one: {@code Exp} and {@code Sigmoid}. */
final class SimdExp extends SimdFunction {
  SimdExp(Simd m) {
    super(m);
  }

  Vectors exp(Vectors x) {
    return m.scoped(() -> exp(x, null));
  }

  /** With a correction of the argument, or none. */
  Vectors exp(Vectors x, Vectors correction) {
    Vectors clamped = m.binary(Opcode.F64X2_MAX, c(-746), m.binary(Opcode.F64X2_MIN, x, c(710)));
    Vectors rounded = m.linear(clamped, c(1.4426950408889634), c(ROUNDER));
    Vectors k = m.subtract(rounded, c(ROUNDER));
    Vectors high = m.subtract(clamped, m.multiply(k, c(LN2_HIGH)));
    Vectors product = m.multiply(k, c(LN2_LOW));
    Vectors low = correction == null ? product : m.subtract(product, correction);
    Vectors r = m.subtract(high, low);
    Vectors tail = m.subtract(m.multiply(m.multiply(r, r), polynomial(r)), low);
    Vectors mantissa = m.add(m.add(tail, high), c(1));
    Vectors whole = integer(rounded);
    Vectors half = m.shift(Opcode.I64X2_SHR_S, whole, 1);
    Vectors rest = m.subtractIntegers(whole, half);
    return m.multiply(m.multiply(mantissa, powerOfTwo(half, 0)), powerOfTwo(rest, 0));
  }

  Vectors polynomial(Vectors r) {
    Vectors r2 = m.multiply(r, r);
    Vectors r4 = m.multiply(r2, r2);
    Vectors first =
        m.add(
            pair(r, 0.5, 0.16666666666666688),
            m.multiply(r2, pair(r, 0.041666666666666845, 0.008333333333312985)));
    Vectors second =
        m.add(
            pair(r, 0.0013888888888757215, 0.0001984126990618825),
            m.multiply(r2, pair(r, 2.4801587629715536e-05, 2.7557225309948444e-06)));
    Vectors third =
        m.add(
            pair(r, 2.755697893265326e-07, 2.5115278474505885e-08),
            m.multiply(r2, c(2.101426272245951e-09)));
    return m.add(first, m.multiply(r4, m.add(second, m.multiply(r4, third))));
  }

  Vectors sigmoid(Vectors x) {
    return m.scoped(
        () -> {
          Vectors e = exp(m.or(x, c(-0.0)), null);
          Vectors sum = m.add(c(1), e);
          Vectors lost = m.subtract(e, m.subtract(sum, c(1)));
          Vectors negative = m.binary(Opcode.F64X2_LT, x, c(0));
          Vectors quotient = m.divide(m.select(negative, e, c(1)), sum);
          return m.subtract(quotient, m.multiply(quotient, m.divide(lost, sum)));
        });
  }
}
