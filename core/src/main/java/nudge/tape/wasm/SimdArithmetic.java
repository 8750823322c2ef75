package nudge.tape.wasm;

import nudge.autograd.Arithmetic;

/** Arithmetic that writes the vector instructions which do it. */
final class SimdArithmetic implements Arithmetic<Vectors> {
  private final Simd m;
  private final SimdFunctions functions;

  SimdArithmetic(Simd m, HostFunctions host) {
    this.m = m;
    this.functions = new SimdFunctions(m, host);
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
    return functions.exp(a);
  }

  @Override
  public Vectors expm1(Vectors a) {
    return functions.expm1(a);
  }

  @Override
  public Vectors log(Vectors a) {
    return functions.log(a);
  }

  @Override
  public Vectors log1p(Vectors a) {
    return functions.log1p(a);
  }

  @Override
  public Vectors tanh(Vectors a) {
    return functions.tanh(a);
  }

  @Override
  public Vectors sigmoid(Vectors a) {
    return functions.sigmoid(a);
  }

  @Override
  public Vectors sin(Vectors a) {
    return functions.sin(a);
  }

  @Override
  public Vectors cos(Vectors a) {
    return functions.cos(a);
  }

  @Override
  public Vectors pow(Vectors base, double exponent) {
    return functions.pow(base, exponent);
  }

  @Override
  public Vectors ifAtMost(Vectors a, Vectors b, Vectors then, Vectors otherwise) {
    return m.select(m.binary(Opcode.F64X2_LE, a, b), then, otherwise);
  }
}
