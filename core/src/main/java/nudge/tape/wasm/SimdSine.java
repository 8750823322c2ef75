package nudge.tape.wasm;

/**
 * Sine and cosine: {@code Sine}. Angles above 1647099, for which it asks {@code QuarterTurns}, are
 * left to the host, number by number: they hardly ever occur, while every module that knows a sine
 * would have to carry a table of 2/π and many instructions to multiply by other digits of it in
 * every lane.
 */
final class SimdSine extends SimdFunction {
  private final HostFunctions host;

  SimdSine(Simd m, HostFunctions host) {
    super(m);
    this.host = host;
  }

  Vectors sin(Vectors x) {
    return m.scoped(
        () -> {
          Vectors near = m.xor(near(m.abs(x), 0), m.and(x, c(-0.0)));
          return host.where(m, far(x), x, near, host.sine());
        });
  }

  Vectors cos(Vectors x) {
    return m.scoped(() -> host.where(m, far(x), x, near(m.abs(x), 1), host.cosine()));
  }

  private Vectors far(Vectors x) {
    return m.binary(Opcode.F64X2_GT, m.abs(x), c(1647099));
  }

  private Vectors near(Vectors x, int quarters) {
    Vectors rounded = m.linear(x, c(0.6366197723675814), c(ROUNDER));
    Vectors k = m.subtract(rounded, c(ROUNDER));
    Vectors second1 = m.multiply(k, c(6.077100506303966e-11));
    Vectors third1 = m.multiply(k, c(2.0222662487111665e-21));
    Vectors first = m.subtract(x, m.multiply(k, c(1.5707963267341256)));
    Vectors second = m.subtract(first, second1);
    Vectors third = m.subtract(second, third1);
    Vectors lost = differenceError(first, second1, second);
    Vectors lostToo = differenceError(second, third1, third);
    Vectors tail = m.subtract(m.add(lost, lostToo), m.multiply(k, c(8.4784276603689e-32)));
    Vectors rest = m.add(third, tail);
    Vectors low = m.add(m.subtract(third, rest), tail);
    Vectors turns = m.addIntegers(integer(rounded), m.bits(quarters));
    return turned(turns, rest, low);
  }

  private Vectors turned(Vectors quarters, Vectors r, Vectors low) {
    Vectors odd = m.shift(Opcode.I64X2_SHR_S, m.shift(Opcode.I64X2_SHL, quarters, 63), 63);
    Vectors value = m.select(odd, cosine(r, low), sine(r, low));
    Vectors sign = m.and(m.shift(Opcode.I64X2_SHL, quarters, 62), c(-0.0));
    return m.xor(value, sign);
  }

  private Vectors sine(Vectors r, Vectors low) {
    Vectors z = m.multiply(r, r);
    Vectors cube = m.multiply(z, r);
    Vectors rest =
        horner(
            z,
            0.00833333333332249,
            horner(
                z,
                -0.0001984126982985795,
                horner(
                    z,
                    2.7557313707070068e-06,
                    pair(z, -2.5050760253406863e-08, 1.58969099521155e-10))));
    Vectors inner = m.subtract(m.multiply(c(0.5), low), m.multiply(cube, rest));
    Vectors small = m.subtract(m.multiply(z, inner), low);
    return m.subtract(r, m.subtract(small, m.multiply(cube, c(-0.16666666666666632))));
  }

  private Vectors cosine(Vectors r, Vectors low) {
    Vectors z = m.multiply(r, r);
    Vectors rest =
        m.multiply(
            z,
            horner(
                z,
                0.0416666666666666,
                horner(
                    z,
                    -0.001388888888887411,
                    horner(
                        z,
                        2.480158728947673e-05,
                        horner(
                            z,
                            -2.7557314351390663e-07,
                            pair(z, 2.087572321298175e-09, -1.1359647557788195e-11))))));
    Vectors half = m.multiply(c(0.5), z);
    Vectors most = m.subtract(c(1), half);
    Vectors lost = m.subtract(m.subtract(c(1), most), half);
    Vectors small = m.subtract(m.multiply(z, rest), m.multiply(r, low));
    return m.add(most, m.add(lost, small));
  }

  private Vectors differenceError(Vectors a, Vectors b, Vectors difference) {
    Vectors part = m.subtract(difference, a);
    return m.subtract(m.subtract(a, m.subtract(difference, part)), m.add(b, part));
  }
}
