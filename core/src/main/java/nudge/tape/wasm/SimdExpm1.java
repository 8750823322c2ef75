package nudge.tape.wasm;

/** exp(x) − 1: {@code Expm1}. */
final class SimdExpm1 extends SimdFunction {
  private final SimdExp exp;

  SimdExpm1(Simd m) {
    super(m);
    this.exp = new SimdExp(m);
  }

  Vectors expm1(Vectors x) {
    return m.scoped(
        () -> {
          Vectors clamped = m.atLeast(m.atMost(x, c(710)), c(-60));
          Vectors rounded = m.linear(clamped, c(1.4426950408889634), c(ROUNDER));
          Vectors k = m.subtract(rounded, c(ROUNDER));
          Vectors high = m.subtract(clamped, m.multiply(k, c(LN2_HIGH)));
          Vectors low = m.multiply(k, c(LN2_LOW));
          Vectors r = m.subtract(high, low);
          Vectors scale = powerOfTwo(integer(rounded), -1);
          Vectors power = m.subtract(scale, c(0.5));
          Vectors linear = m.multiply(scale, r);
          Vectors sum = m.add(power, linear);
          Vectors part = m.subtract(sum, power);
          Vectors lost =
              m.add(
                  m.subtract(m.subtract(scale, power), c(0.5)),
                  m.add(m.subtract(power, m.subtract(sum, part)), m.subtract(linear, part)));
          Vectors rest = rest(r, m.subtract(m.subtract(high, r), low));
          Vectors half = m.add(sum, m.add(lost, m.multiply(scale, rest)));
          Vectors tiny = m.binary(Opcode.F64X2_LT, m.abs(x), c(5e-17));
          return m.select(tiny, x, m.add(half, half));
        });
  }

  private Vectors rest(Vectors r, Vectors tail) {
    Vectors square = m.multiply(r, r);
    Vectors factor = exp.polynomial(r);
    Vectors product = m.multiply(square, factor);
    Vectors lost =
        m.add(
            m.multiply(productError(r, r, square), factor), productError(square, factor, product));
    return m.add(product, m.add(lost, m.add(tail, m.multiply(tail, r))));
  }
}
