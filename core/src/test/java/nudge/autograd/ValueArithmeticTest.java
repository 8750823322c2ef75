package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas that are recorded as graphs give the bits that plain numbers give, and replay them. */
class ValueArithmeticTest {
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    -2,
    1e-300,
    1e300,
    -1e300,
    Double.MIN_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  static List<Op> operations() {
    return Operations.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void recordedFormulas_haveTheBitsOfPlainNumbers(Op op) {
    for (double a : SPECIAL) {
      for (double b : SPECIAL) {
        assertSame(op, a, b);
      }
    }
    for (int i = 0; i < 200; i++) {
      assertSame(op, 4 * random.nextGaussian(), 4 * random.nextGaussian());
    }
  }

  private void assertSame(Op op, double a, double b) {
    Value left = Value.of(a);
    Value right = Value.of(b);
    assertBits(op, -1, op.value(ValueArithmetic.VALUES, left, right), a, b);
    for (int operand = 0; operand < op.arity(); operand++) {
      assertBits(op, operand, recorded(op, operand, left, right), a, b);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void recordedDerivative_withOtherLeaves_isReplayed(Op op) {
    Value left = Value.of(0.3);
    Value right = Value.of(0.7);
    for (int operand = 0; operand < op.arity(); operand++) {
      Value derivative = recorded(op, operand, left, right);
      Graph graph = Graph.of(derivative);
      for (double a : SPECIAL) {
        for (double b : SPECIAL) {
          left.data(a);
          right.data(b);
          graph.forward();
          assertBits(op, operand, derivative, a, b);
        }
      }
    }
  }

  private static Value recorded(Op op, int operand, Value left, Value right) {
    Value y = op.arity() == 1 ? Value.of(op, left) : Value.of(op, left, right);
    return op.derivative(ValueArithmetic.VALUES, operand, left, right, y);
  }

  /** The operand −1 stands for the value. */
  private void assertBits(Op op, int operand, Value actual, double a, double b) {
    double expected =
        operand < 0 ? Operations.value(op, a, b) : Operations.derivative(op, operand, a, b);
    assertEquals(
        Double.doubleToLongBits(expected),
        Double.doubleToLongBits(actual.data()),
        () -> op + " " + operand + " at " + a + ", " + b + ", seed " + seed);
  }
}
