package nudge.tape.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import nudge.autograd.Arithmetic;
import nudge.math.Exp;
import nudge.math.Expm1;
import nudge.math.Log;
import nudge.math.Log1p;
import nudge.math.Pow;
import nudge.math.Sigmoid;
import nudge.math.Sine;
import nudge.math.Tanh;
import nudge.tape.Instruction;
import nudge.tape.Primitive;
import nudge.tape.Tape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Vector instructions against the plain Java of nudge.math, to the bit. */
class SimdArithmeticTest {
  private static final GraalWasm HOST = new GraalWasm();
  private static final long SEED = 20261123;

  /** Whole, odd, even and neither; those from which on nothing changes, and all special cases. */
  private static final double[] EXPONENTS = {
    2.5,
    0.5,
    -0.7,
    1.0 / 3,
    1,
    -1,
    2,
    3,
    -17,
    101,
    1000.5,
    -324.25,
    1e-20,
    5e-324,
    9007199254740991.0,
    -9007199254740993.0,
    18446744073709551616.0,
    -1e19,
    Double.MAX_VALUE,
    0,
    -0.0,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  /** A tape with what the host is asked for. */
  private static final Tape ALL =
      new Tape(
          List.of(
              new Instruction.Pass(
                  1, List.of(new Instruction.Step(Primitive.SIN, List.of(), 0)), List.of())),
          0,
          0,
          new int[0],
          new int[0]);

  @AfterAll
  static void close() {
    HOST.close();
  }

  /** What is written for one number. */
  private interface Written {
    Vectors of(Arithmetic<Vectors> m, Vectors a);
  }

  @Test
  void tanh_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::tanh, Tanh::tanh, 25);
  }

  @Test
  void exp_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::exp, Exp::exp, 800);
  }

  @Test
  void expm1_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::expm1, Expm1::expm1, 100);
  }

  @Test
  void sigmoid_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::sigmoid, Sigmoid::sigmoid, 800);
  }

  @Test
  void log_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::log, Log::log, 5);
  }

  @Test
  void log1p_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::log1p, Log1p::log1p, 2);
  }

  @Test
  void sin_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::sin, Sine::sin, 1e6);
  }

  @Test
  void cos_onVectors_hasTheBitsOfJava() {
    assertSame(Arithmetic::cos, Sine::cos, 1e6);
  }

  @Test
  void sin_ofLargeAngles_hasTheBitsOfJava() {
    assertSame(Arithmetic::sin, Sine::sin, 1e7);
  }

  @Test
  void cos_ofLargeAngles_hasTheBitsOfJava() {
    assertSame(Arithmetic::cos, Sine::cos, 1e7);
  }

  @Test
  void pow_onVectors_hasTheBitsOfJava() {
    assertSame((m, a) -> m.pow(a, 2.5), x -> Pow.pow(x, 2.5), 10);
  }

  @Test
  void pow_withEveryKindOfExponent_hasTheBitsOfJava() {
    for (double exponent : EXPONENTS) {
      assertPowerIsSame(exponent);
    }
  }

  @Test
  void pow_withRandomExponents_hasTheBitsOfJava() {
    Random random = new Random(SEED);
    for (int i = 0; i < 10; i++) {
      assertPowerIsSame(random.nextGaussian() * 5);
      assertPowerIsSame(Double.longBitsToDouble(random.nextLong()));
    }
  }

  @Test
  void pow_aroundOverflowAndSubnormalResults_hasTheBitsOfJava() {
    assertSame((m, a) -> m.pow(m.exp(a), 3.5), x -> Pow.pow(Exp.exp(x), 3.5), 250);
  }

  /** Large exponents tell bases apart that are next to 1. */
  @Test
  void pow_ofBasesCloseTo1_hasTheBitsOfJava() {
    for (double exponent : new double[] {-3.7, 1e6, 1e15 + 0.5, -1e15, 1e17}) {
      assertSame(
          (m, a) -> m.pow(m.add(m.constant(1), m.multiply(a, m.constant(1e-14))), exponent),
          x -> Pow.pow(1 + x * 1e-14, exponent),
          5,
          2);
    }
  }

  private static void assertPowerIsSame(double exponent) {
    String of = ", to the power of " + exponent;
    assertSame((m, a) -> m.pow(a, exponent), x -> Pow.pow(x, exponent), 5, 2, of);
  }

  private static void assertSame(Written written, DoubleUnaryOperator java, double size) {
    for (int width : new int[] {1, 2, 5}) {
      assertSame(written, java, size, width);
    }
  }

  private static void assertSame(
      Written written, DoubleUnaryOperator java, double size, int width) {
    assertSame(written, java, size, width, "");
  }

  private static void assertSame(
      Written written, DoubleUnaryOperator java, double size, int width, String more) {
    double[] numbers = numbers(2 * width, size);
    double[] results = run(written, width, numbers);
    for (int i = 0; i < numbers.length; i++) {
      double x = numbers[i];
      assertEquals(
          Double.doubleToLongBits(java.applyAsDouble(x)),
          Double.doubleToLongBits(results[i]),
          () -> "seed " + SEED + ", width " + width + ", of " + x + more);
    }
  }

  /** Special cases, numbers of every size, and numbers of the size at which much happens. */
  private static double[] numbers(int lanes, double size) {
    double[] special = {
      0,
      1,
      0.6,
      0.5,
      2,
      20,
      709.8,
      710,
      745.2,
      746,
      1e-300,
      5e-324,
      1e-310,
      2.2250738585072014E-308,
      1e308,
      1.4142135623730951,
      0.7071067811865476,
      Double.POSITIVE_INFINITY,
      5e-17,
      60,
      1647099,
      1647100,
      16777216,
      Double.NaN
    };
    Random random = new Random(SEED);
    double[] numbers = new double[2000 * lanes];
    for (int i = 0; i < numbers.length; i++) {
      if (i < 6 * special.length) {
        double x = special[i / 6];
        double[] around = {x, -x, Math.nextUp(x), Math.nextDown(x), -Math.nextUp(x), 1 - x};
        numbers[i] = around[i % 6];
      } else if (i % 3 == 0) {
        numbers[i] = Double.longBitsToDouble(random.nextLong());
      } else {
        numbers[i] = random.nextGaussian() * size;
      }
    }
    return numbers;
  }

  private static double[] run(Written written, int width, double[] numbers) {
    Memory memory = new Memory();
    int begin = memory.doubles(numbers.length);
    int end = begin + Memory.DOUBLE * numbers.length;
    Constants constants = new Constants(memory);
    WasmModule module = new WasmModule();
    HostFunctions imports = new HostFunctions(module, List.of(ALL));
    Code code = module.function("run", 2, true);
    Simd simd = new Simd(code, width, constants);
    simd.code().loop();
    simd.scoped(
        () -> simd.store(0, 0, written.of(new SimdArithmetic(simd, imports), simd.load(0, 0))));
    code.increase(0, 16 * width);
    code.get(0).get(1).op(Opcode.I32_NE).op(Opcode.BR_IF, 0).end().constant(1);
    WasmHost.Instance instance =
        HOST.instantiate(module.toBytes(memory.bytes()), imports.functions());
    constants.writeTo(instance.memory());
    System.arraycopy(numbers, 0, instance.memory(), begin / 8, numbers.length);
    instance.function("run").call(begin, end);
    double[] results = new double[numbers.length];
    System.arraycopy(instance.memory(), begin / 8, results, 0, numbers.length);
    return results;
  }
}
