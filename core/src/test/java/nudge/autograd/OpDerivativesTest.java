package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every derivative of every operation against differences, all over its domain and up to its edges.
 *
 * <p>The difference is the five-point one, off by h⁴f⁽⁵⁾/30, with a step of at most 2⁻¹³ of the way
 * to the nearest edge or kink, so that it never reaches over one. Rounding of f and of what f was
 * summed up from, 32 units in the last place for a 64th power, moves it by as much divided by h.
 */
class OpDerivativesTest {
  private static final double TOLERANCE = 1e-9;
  private static final double STEP = 0x1p-13;
  private static final double ROUNDING = 0x1p-47;
  private static final int CASES = 500;
  private static final double[] NEAR = {0x1p-4, 0x1p-10, 0x1p-20};

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  static List<Op> operations() {
    return Operations.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void derivative_onRandomPoints_isTheMeasuredOne(Op op) {
    for (int i = 0; i < CASES; ) {
      double a = 6 * random.nextDouble() - 3;
      double b = 6 * random.nextDouble() - 3;
      if (op.domain().contains(a, b)) {
        check(op, a, b);
        i++;
      }
    }
  }

  /** At 0 there are the edges of roots and quotients and the kinks; a logarithm's may be at −1. */
  @ParameterizedTest
  @MethodSource("operations")
  void derivative_nearEveryEdge_isTheMeasuredOne(Op op) {
    int checked = 0;
    for (double near : NEAR) {
      for (double a : new double[] {near, -near, near - 1, 2, -2, 2 + near, 2 - near}) {
        for (double b : new double[] {near, -near, 2, -2}) {
          if (op.domain().contains(a, b) && reach(op, a, b) > 0) {
            check(op, a, b);
            checked++;
          }
        }
      }
    }
    assertTrue(checked > 20, checked + " points in the domain");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void derivative_ofTheSameNodeInBothSlots_isTheSum(Op op) {
    for (int i = 0; op.arity() == 2 && i < CASES; i++) {
      Value a = Value.of(0.1 + 3 * random.nextDouble());
      Value.of(op, a, a).backward();
      double x = a.data();
      double sum = Operations.derivative(op, 0, x, x) + Operations.derivative(op, 1, x, x);
      assertEquals(sum, a.grad(), () -> op + " at " + x + ", seed " + seed);
      double h = step(x);
      double measured = difference(t -> Operations.value(op, t, t), x, h);
      assertEquals(measured, a.grad(), 1e-8, () -> op + " at " + x + ", seed " + seed);
    }
  }

  private void check(Op op, double a, double b) {
    double h = step(reach(op, a, b));
    double operands = Math.abs(a) + (op.arity() == 1 ? 0 : Math.abs(b));
    double size = Math.abs(Operations.value(op, a, b)) + operands;
    for (int operand = 0; operand < op.arity(); operand++) {
      double measured =
          operand == 0
              ? difference(t -> Operations.value(op, t, b), a, h)
              : difference(t -> Operations.value(op, a, t), b, h);
      assertEquals(
          measured,
          Operations.derivative(op, operand, a, b),
          TOLERANCE * Math.abs(measured) + ROUNDING * size / h,
          () -> op + " at " + a + ", " + b + ", seed " + seed);
    }
  }

  /** A power of two, so that what is added to an operand is added exactly. */
  private static double step(double reach) {
    return STEP * Math.scalb(1.0, Math.getExponent(Math.min(1, reach)));
  }

  /** How far it is to the nearest edge or kink, of whichever operation. */
  private static double reach(Op op, double a, double b) {
    double left = Math.min(Math.abs(a), Math.abs(1 + a));
    double right = Math.min(Math.abs(b), Math.abs(a - b));
    return op.arity() == 1 ? left : Math.min(left, right);
  }

  private static double difference(DoubleUnaryOperator f, double x, double h) {
    double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
    double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
    return (8 * near - far) / (12 * h);
  }
}
