package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation: its derivatives against central differences, and its values at the edges. */
class OpTest {
  private static final double TOLERANCE = 1e-8;
  private static final int CASES = 500;
  private static final long SEED = 20261123;

  /** Name, function of two leaves, and the range that both leaves are drawn from. */
  static Stream<Arguments> operations() {
    return Stream.of(
        row("a + b", Value::add, -3, 3),
        row("a - b", Value::subtract, -3, 3),
        row("a * b", Value::multiply, -3, 3),
        row("a / b", Value::divide, 0.5, 3),
        row("a / -b", (a, b) -> a.divide(b.negate()), 0.5, 3),
        row("-a", (a, b) -> a.negate(), -3, 3),
        row("exp a", (a, b) -> a.exp(), -3, 3),
        row("tanh a", (a, b) -> a.tanh(), -3, 3),
        row("relu a, above 0", (a, b) -> a.relu(), 0.1, 3),
        row("relu a, below 0", (a, b) -> a.relu(), -3, -0.1),
        row("a ** 2", (a, b) -> a.pow(2), -3, 3),
        row("a ** 7", (a, b) -> a.pow(7), -1.5, 1.5),
        row("a ** -1", (a, b) -> a.pow(-1), 0.5, 3),
        row("a ** -3", (a, b) -> a.pow(-3), -3, -0.7),
        row("a ** 0.5", (a, b) -> a.pow(0.5), 0.5, 3),
        row("a ** 1.7", (a, b) -> a.pow(1.7), 0.5, 3),
        row("a ** 0", (a, b) -> a.pow(0), -3, 3),
        row("the same node twice: a * a", (a, b) -> a.multiply(a), -3, 3),
        row("the same node twice: a + a", (a, b) -> a.add(a), -3, 3),
        row("the same node twice: a - a", (a, b) -> a.subtract(a), -3, 3),
        row("the same node twice: a / a", (a, b) -> a.divide(a), 0.5, 3));
  }

  private static Arguments row(String name, BinaryOperator<Value> f, double low, double high) {
    return Arguments.of(name, f, low, high);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void derivative_agreesWithCentralDifference(
      String name, BinaryOperator<Value> f, double low, double high) {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Value a = Value.of(low + (high - low) * random.nextDouble());
      Value b = Value.of(low + (high - low) * random.nextDouble());
      Graph graph = Graph.of(f.apply(a, b));
      graph.backward();
      for (Value leaf : graph.nodes().stream().filter(n -> n == a || n == b).toList()) {
        double measured = CentralDifference.of(graph, leaf);
        assertEquals(
            measured,
            leaf.grad(),
            TOLERANCE * Math.max(1, Math.abs(measured)),
            () -> name + " at a=" + a.data() + ", b=" + b.data() + ", seed " + SEED);
      }
    }
  }

  @Test
  void power_atZero_hasNoHiddenNaN() {
    assertSlope(0, 0, Value.of(0), 1);
    assertSlope(1, 1, Value.of(0), 0);
    assertSlope(2, 0, Value.of(0), 0);
    assertEquals(Double.POSITIVE_INFINITY, slope(0.5, Value.of(0)));
  }

  private static void assertSlope(double exponent, double slope, Value x, double value) {
    assertEquals(value, x.pow(exponent).data());
    assertEquals(slope, slope(exponent, x));
  }

  private static double slope(double exponent, Value x) {
    x.pow(exponent).backward();
    return x.grad();
  }

  @Test
  void reciprocalOfZero_isInfinite() {
    assertEquals(Double.POSITIVE_INFINITY, Value.of(0).pow(-1).data());
    assertEquals(Double.POSITIVE_INFINITY, Value.divide(1, Value.of(0)).data());
  }

  @Test
  void fractionalPower_ofNegativeBase_isNaN() {
    assertTrue(Double.isNaN(Value.of(-2).pow(0.5).data()));
    assertTrue(Double.isNaN(Value.of(-2).pow(1.0 / 3).data()));
  }

  @Test
  void integerPower_ofNegativeBase_hasTheRightSign() {
    assertEquals(-8, Value.of(-2).pow(3).data());
    assertEquals(0.25, Value.of(-2).pow(-2).data());
  }

  @Test
  void relu_atAndAroundZero() {
    assertEquals(0.0, Value.of(0.0).relu().data());
    assertEquals(0.0, Value.of(-0.0).relu().data());
    assertEquals(0.0, reluSlope(0.0));
    assertEquals(0.0, reluSlope(-0.0));
    assertEquals(0.0, reluSlope(-Double.MIN_VALUE));
    assertEquals(1.0, reluSlope(Double.MIN_VALUE));
  }

  @Test
  void relu_ofNaN_hidesNothing() {
    assertTrue(Double.isNaN(Value.of(Double.NaN).relu().data()));
    assertTrue(Double.isNaN(reluSlope(Double.NaN)));
  }

  private static double reluSlope(double x) {
    Value leaf = Value.of(x);
    leaf.relu().backward();
    return leaf.grad();
  }

  @Test
  void tanh_ofHugeNumbers_neitherOverflowsNorLosesItsSlope() {
    for (double x : new double[] {1e3, -1e3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      Value leaf = Value.of(x);
      Value y = leaf.tanh();
      y.backward();
      assertEquals(Math.signum(x), y.data());
      assertEquals(0.0, leaf.grad());
    }
  }
}
