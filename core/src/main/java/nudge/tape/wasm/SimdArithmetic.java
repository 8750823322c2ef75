package nudge.tape.wasm;

import nudge.autograd.Arithmetic;

/** Arithmetic that writes the vector instructions which do it. */
final class SimdArithmetic implements Arithmetic<Vectors> {
  private final Simd m;
  private final SimdExp exp;
  private final SimdExpm1 expm1;
  private final SimdLog log;
  private final SimdTanh tanh;
  private final SimdSine sine;
  private final SimdPower power;

  SimdArithmetic(Simd m, HostFunctions host) {
    this.m = m;
    this.exp = new SimdExp(m);
    this.expm1 = new SimdExpm1(m);
    this.log = new SimdLog(m);
    this.tanh = new SimdTanh(m);
    this.sine = new SimdSine(m, host);
    this.power = new SimdPower(m);
  }

  @Override
  public Vectors constant(double value) {
    return m.constant(value);
  }

  @Override
  public Vectors add(Vectors a, Vectors b) {
    return m.add(a, b);
  }

  @Override
  public Vectors subtract(Vectors a, Vectors b) {
    return m.subtract(a, b);
  }

  @Override
  public Vectors multiply(Vectors a, Vectors b) {
    return m.multiply(a, b);
  }

  @Override
  public Vectors divide(Vectors a, Vectors b) {
    return m.divide(a, b);
  }

  @Override
  public Vectors negate(Vectors a) {
    return m.negate(a);
  }

  @Override
  public Vectors sqrt(Vectors a) {
    return m.unary(Opcode.F64X2_SQRT, a);
  }

  @Override
  public Vectors min(Vectors a, Vectors b) {
    return m.binary(Opcode.F64X2_MIN, a, b);
  }

  @Override
  public Vectors max(Vectors a, Vectors b) {
    return m.binary(Opcode.F64X2_MAX, a, b);
  }

  @Override
  public Vectors exp(Vectors a) {
    return exp.exp(a);
  }

  @Override
  public Vectors expm1(Vectors a) {
    return expm1.expm1(a);
  }

  @Override
  public Vectors log(Vectors a) {
    return log.log(a);
  }

  @Override
  public Vectors log1p(Vectors a) {
    return log.log1p(a);
  }

  @Override
  public Vectors tanh(Vectors a) {
    return tanh.tanh(a);
  }

  @Override
  public Vectors sigmoid(Vectors a) {
    return exp.sigmoid(a);
  }

  @Override
  public Vectors sin(Vectors a) {
    return sine.sin(a);
  }

  @Override
  public Vectors cos(Vectors a) {
    return sine.cos(a);
  }

  @Override
  public Vectors pow(Vectors base, double exponent) {
    return power.pow(base, exponent);
  }

  @Override
  public Vectors ifAtMost(Vectors a, Vectors b, Vectors then, Vectors otherwise) {
    return m.select(m.binary(Opcode.F64X2_LE, a, b), then, otherwise);
  }
}
