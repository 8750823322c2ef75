package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Expression;
import org.junit.jupiter.api.Test;

/** The error of difference quotients over their steps. */
class ErrorCurveTest {
  private Graph graph;
  private Value leaf;

  private ErrorCurve curve(String text) {
    Expression expression = Expression.parse(text);
    graph = Graph.of(expression.output());
    leaf = expression.values().get("x");
    graph.backward();
    return ErrorCurve.of(graph, leaf, leaf.grad());
  }

  @Test
  void steps_goFromATenthToATrillionth() {
    ErrorCurve curve = curve("x = 0.7; y = tanh(x)");
    assertEquals(45, curve.points().size());
    assertEquals(0.1, curve.points().get(0).step(), 1e-16);
    assertEquals(1e-2, curve.points().get(4).step(), 1e-17);
    assertEquals(1e-12, curve.points().get(44).step(), 1e-27);
  }

  /** h² of the formula first, 1/h of rounding then, the least between. */
  @Test
  void smoothFunction_isBestInTheMiddle() {
    ErrorCurve curve = curve("x = 0.7; y = exp(x)");
    assertEquals(
        100, curve.points().get(0).error() / curve.points().get(4).error(), 1, "ten times finer");
    double best = curve.best().step();
    assertTrue(best > 1e-8 && best < 1e-3, "best at " + best);
    assertTrue(curve.best().error() < 1e-9);
    assertTrue(curve.points().get(44).error() > 1e-6);
    assertEquals("", curve.kinks());
    assertFalse(curve.isAtKink());
  }

  @Test
  void measuring_leavesEverythingAsItWas() {
    curve("x = 0.7; y = exp(x)*x");
    double before = graph.root().data();
    double gradient = leaf.grad();
    ErrorCurve.of(graph, leaf, gradient);
    assertEquals(0.7, leaf.data());
    assertEquals(before, graph.root().data());
    assertEquals(gradient, leaf.grad());
  }

  @Test
  void kinkRightHere_isSeenWithEveryStep() {
    ErrorCurve curve = curve("x = 0; y = abs(x)");
    assertTrue(curve.isAtKink());
    assertNull(curve.best());
    assertEquals(-1, curve.points().get(20).left(), 1e-9);
    assertEquals(1, curve.points().get(20).right(), 1e-9);
    assertTrue(curve.kinks().startsWith("There is a kink right here"));
  }

  @Test
  void kinkNearby_isSeenWithLargeStepsOnly() {
    ErrorCurve curve = curve("x = 0.003; y = relu(x) + x**2");
    assertFalse(curve.isAtKink());
    assertTrue(curve.kinks().startsWith("There is a kink nearby"));
    for (ErrorCurve.Point point : curve.points()) {
      assertEquals(point.step() > 0.003, point.kink(), "step " + point.step());
    }
    assertTrue(curve.best().error() < 1e-9);
  }

  @Test
  void stepTooSmallForTheNumber_measuresNothing() {
    assertNull(curve("x = 1e20; y = x*x").best());
    assertNull(curve("x = -1; y = sqrt(x)").best());
    ErrorCurve curve = curve("x = 1e6; y = 3*x");
    assertTrue(Double.isNaN(curve.points().get(44).error()));
    assertEquals(3, curve.best().slope(), 1e-6);
  }

  @Test
  void wrongDerivative_isFoundOut() {
    curve("x = 3; y = x*x");
    assertEquals(1, ErrorCurve.at(graph, leaf, 7, 1e-5).error(), 1e-8);
    assertEquals(6, ErrorCurve.at(graph, leaf, 7, 1e-5).slope(), 1e-8);
  }
}
