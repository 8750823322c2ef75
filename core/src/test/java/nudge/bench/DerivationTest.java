package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Gradients;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives as graphs of their own, and the derivatives of those. */
class DerivationTest {
  private static final double STEP = 1e-5;

  private Value root;
  private List<Value> leaves;

  private Derivation derivation(String text) {
    Expression expression = Expression.parse(text);
    root = expression.output();
    leaves = new ArrayList<>();
    for (Value value : expression.values().values()) {
      if (value.isLeaf()) {
        leaves.add(value);
      }
    }
    return Derivation.of(root, leaves);
  }

  @Test
  void cube_bendsBySixTimes() {
    Derivation derivation = derivation("x = 2; y = x**3");
    assertEquals(12, derivation.slope(0).data());
    assertEquals("dy/dx", derivation.slope(0).label());
    assertEquals(12, derivation.curvature(0));
    assertEquals("d²y/dx²", derivation.second(0, 0).label());
  }

  /** micrograd's neuron: 1 − o² is 0.5, and the curve of tanh falls off by −2o(1 − o²)w². */
  @Test
  void neuron_bendsByItsFormula() {
    Derivation derivation =
        derivation(
            "x1 = 2; x2 = 0; w1 = -3; w2 = 1; b = 6.8813735870195432;"
                + " o = tanh(x1*w1 + x2*w2 + b)");
    double o = root.data();
    assertEquals(-1.5, derivation.slope(0).data(), 1e-14);
    assertEquals(-2 * o * 0.5 * 9, derivation.curvature(0), 1e-13);
    assertEquals(-2 * o * 0.5 * -3, derivation.second(0, 1).data(), 1e-13);
    assertEquals("d²o/dx1dx2", derivation.second(0, 1).label());
  }

  /** What is left of the chain rule is the other factor, itself and not a copy. */
  @Test
  void product_hasTheOtherFactorForASlope() {
    Derivation derivation = derivation("x = 2; w = 3; p = x*w");
    assertSame(leaves.get(1), derivation.slope(0));
    assertEquals("w", derivation.slope(0).label());
    assertEquals(0, derivation.curvature(0));
    assertEquals(1, derivation.second(0, 1).data());
  }

  @Test
  void sumAndDifference_haveConstantSlopes() {
    Derivation derivation = derivation("a = 2; b = 3; y = a + a - b");
    assertTrue(derivation.slope(0).isLeaf());
    assertEquals(2, derivation.slope(0).data());
    assertEquals(-1, derivation.slope(1).data());
  }

  @Test
  void leafThatIsNotUsed_hasNoSlope() {
    Derivation derivation = derivation("a = 2; b = 3; y = a*a");
    assertEquals(0, derivation.slope(1).data());
    assertEquals(0, derivation.curvature(1));
  }

  @Test
  void leafAlone_isItsOwnDerivative() {
    Derivation derivation = derivation("a = 2");
    assertEquals(1, derivation.slope(0).data());
    assertEquals(0, derivation.curvature(0));
    assertEquals("a", root.label());
  }

  /** A number of the text, even a 1 or a 0, can be given another value. */
  @Test
  void numbersOfTheText_areNoConstants() {
    Derivation derivation = derivation("one = 1; x = 5; y = one*x*x");
    Value slope = derivation.slope(1);
    assertEquals(10, slope.data());
    leaves.get(0).data(3);
    Graph.of(slope).forward();
    assertEquals(30, slope.data());
  }

  @Test
  void derivatives_followTheirLeaves() {
    Derivation derivation = derivation("x = 0.3; y = sin(x)*exp(x)");
    Value second = derivation.second(0, 0);
    leaves.get(0).data(1.1);
    Graph.of(second).forward();
    assertEquals(2 * Math.cos(1.1) * Math.exp(1.1), second.data(), 1e-13);
  }

  @Test
  void kinks_doNotBend() {
    for (String at : List.of("-2", "3")) {
      assertEquals(0, derivation("x = " + at + "; y = relu(x)").curvature(0));
      assertEquals(0, derivation("x = " + at + "; y = abs(x)").curvature(0));
      assertEquals(0, derivation("x = " + at + "; y = max(x, 1)").curvature(0));
    }
  }

  /** Against differences of the gradients, and the tidied against the untidied. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 0.7; y = 1.2; z = tanh(x*y)*sigmoid(x - y) + x/y",
        "x = 0.7; y = 1.2; z = log(x + y)*sqrt(y) - gelu(x)",
        "x = -0.7; y = 1.2; z = relu(x*y + 2)**2 + swish(y) + softplus(x)",
        "x = 0.7; y = -1.2; z = elu(y)*x + leaky_relu(y)*x**4 + abs(x*y)*y",
        "x = 0.7; y = 1.2; z = logaddexp(x, y*y) + max(x*x, y**3) - cos(x)**-2",
        "x = 0.7; y = 1.2; z = exp(-x*x) + expm1(y)*log1p(x) + x^1.7 + y*0 + 1*x"
      })
  void secondDerivatives_areTheMeasuredOnes(String text) {
    Derivation derivation = derivation(text);
    List<Value> raw = Gradients.of(root, leaves);
    for (int i = 0; i < leaves.size(); i++) {
      assertEquals(raw.get(i).data(), derivation.slope(i).data(), text);
      assertTrue(Graph.of(derivation.slope(i)).size() < Graph.of(raw.get(i)).size());
      for (int j = 0; j < leaves.size(); j++) {
        double second = derivation.second(i, j).data();
        assertEquals(measured(i, j), second, 1e-7 * Math.max(1, Math.abs(second)), text);
        assertEquals(derivation.second(j, i).data(), second, 1e-12 * Math.max(1, second), text);
      }
    }
  }

  private double measured(int i, int j) {
    Value leaf = leaves.get(j);
    double x = leaf.data();
    double above = gradient(i, j, x + STEP);
    double below = gradient(i, j, x - STEP);
    gradient(i, j, x);
    return (above - below) / (2 * STEP);
  }

  private double gradient(int i, int j, double x) {
    Graph graph = Graph.of(root);
    leaves.get(j).data(x);
    graph.forward();
    leaves.forEach(Value::zeroGrad);
    graph.backward();
    return leaves.get(i).grad();
  }
}
