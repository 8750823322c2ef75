package nudge.tape.wasm;

/** The hyperbolic tangent: {@code Tanh}. */
final class SimdTanh extends SimdFunction {
  SimdTanh(Simd m) {
    super(m);
  }

  Vectors tanh(Vectors x) {
    return m.scoped(
        () -> {
          Vectors a = m.atMost(m.abs(x), c(20));
          Vectors large = m.binary(Opcode.F64X2_GE, a, c(0.6));
          Vectors turns = m.and(m.multiply(a, c(2.8853900817779268)), large);
          Vectors rounded = m.add(turns, c(ROUNDER));
          Vectors k = m.subtract(rounded, c(ROUNDER));
          Vectors high = m.subtract(a, m.multiply(k, c(0.3465735901845619)));
          Vectors r = m.subtract(high, m.multiply(k, c(9.541074646352939e-11)));
          Vectors z = m.multiply(r, r);
          Vectors q =
              horner(
                  z,
                  1,
                  horner(
                      z,
                      0.4615010928689029,
                      pair(z, 0.023293417457662707, 0.00020660803084096728)));
          Vectors rest =
              m.multiply(
                  m.multiply(r, z),
                  horner(
                      z,
                      0.4615010928689029 - 0.12816775953556955,
                      pair(
                          z,
                          0.023293417457662707 - 0.002793053168026972,
                          0.00020660803084096728 - 7.360625918073438e-06)));
          Vectors p = m.and(m.subtract(m.multiply(r, q), rest), large);
          Vectors difference = m.subtract(q, p);
          Vectors power = powerOfTwo(rounded, 0);
          Vectors denominator = m.add(difference, m.multiply(power, m.add(q, p)));
          Vectors part = m.atLeast(rest, m.and(difference, large));
          Vectors from = m.atLeast(r, m.and(large, c(1)));
          Vectors magnitude = m.subtract(from, m.divide(m.add(part, part), denominator));
          return m.or(magnitude, m.and(x, c(-0.0)));
        });
  }
}
