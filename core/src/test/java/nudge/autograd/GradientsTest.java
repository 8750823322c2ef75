package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Gradients as graphs, and all gradients of random expressions. */
class GradientsTest {
  private static final long SEED = 20261213;

  private static Value derivative(Value root, Value x) {
    return Gradients.of(root, List.of(x)).get(0);
  }

  @Test
  void cube_differentiatedTwice_isSixTimes() {
    for (double at : new double[] {-2, 0, 0.5, 7}) {
      Value x = Value.of(at);
      Value first = derivative(x.pow(3), x);
      Value second = derivative(first, x);
      assertEquals(3 * at * at, first.data());
      assertEquals(6 * at, second.data());
      assertEquals(6, derivative(second, x).data());
      assertEquals(0, derivative(derivative(second, x), x).data());
    }
  }

  @Test
  void tanh_bendsByItsFormula() {
    Value x = Value.of(0.7);
    Value y = x.tanh();
    Value second = derivative(derivative(y, x), x);
    assertEquals(-2 * y.data() * (1 - y.data() * y.data()), second.data(), 1e-15);
  }

  @Test
  void relu_doesNotBend() {
    for (double at : new double[] {-2, 0, 3, Double.POSITIVE_INFINITY}) {
      Value x = Value.of(at);
      assertEquals(0, derivative(derivative(x.relu(), x), x).data(), "at " + at);
    }
  }

  @Test
  void nodeUsedTwice_getsBothContributions() {
    Value x = Value.of(3);
    Value y = Value.of(5);
    Value root = x.multiply(x).multiply(y).add(x);
    assertEquals(31, derivative(root, x).data());
    assertEquals(9, derivative(root, y).data());
    assertEquals(6, derivative(derivative(root, x), y).data());
  }

  @Test
  void nodes_mayBeInteriorOrForeign() {
    Value x = Value.of(3);
    Value square = x.multiply(x);
    List<Value> gradients = Gradients.of(square.pow(2), List.of(square, Value.of(1)));
    assertEquals(18, gradients.get(0).data());
    assertEquals(0, gradients.get(1).data());
    assertEquals(1, derivative(x, x).data());
  }

  @Test
  void gradient_isReplayedWithOtherNumbers() {
    Value x = Value.of(3);
    Graph slope = Graph.of(derivative(Value.of(ElementaryOp.ABS, x).multiply(x), x));
    assertEquals(6, slope.root().data());
    x.data(-4);
    slope.forward();
    assertEquals(8, slope.root().data());
  }

  @Test
  void backward_ofRandomExpressions_isWhatIsMeasured() {
    RandomExpressions expressions = new RandomExpressions(SEED);
    int kinks = 0;
    for (int i = 0; i < 1000; i++) {
      List<Value> leaves = expressions.leaves();
      List<Value> values = expressions.next(leaves);
      Graph graph = Graph.of(values.get(values.size() - 1));
      GradientCheck.Result result = GradientCheck.of(graph, leaves);
      assertTrue(result.worst() < 1e-6, "seed " + SEED + ", expression " + i + ": " + result);
      kinks += result.kinks().size();
    }
    assertTrue(kinks < 100, kinks + " kinks");
  }

  /** The same bits but for the sign of a zero, to which a leaf's gradient is added. */
  @Test
  void gradientsOfRandomExpressions_areThoseOfBackward() {
    RandomExpressions expressions = new RandomExpressions(SEED);
    for (int i = 0; i < 1000; i++) {
      List<Value> leaves = expressions.leaves();
      List<Value> values = expressions.next(leaves);
      Value root = values.get(values.size() - 1);
      root.backward();
      List<Value> gradients = Gradients.of(root, leaves);
      for (int k = 0; k < leaves.size(); k++) {
        String name = "seed " + SEED + ", expression " + i + ", leaf " + k;
        assertEquals(leaves.get(k).grad(), gradients.get(k).data() + 0.0, name);
      }
    }
  }

  @Test
  void secondGradientsOfRandomExpressions_areWhatIsMeasured() {
    RandomExpressions expressions = new RandomExpressions(SEED);
    for (int i = 0; i < 300; i++) {
      List<Value> leaves = expressions.leaves();
      List<Value> values = expressions.next(leaves);
      Value root = values.get(values.size() - 1);
      for (Value gradient : Gradients.of(root, leaves)) {
        GradientCheck.Result result = GradientCheck.of(Graph.of(gradient), leaves);
        assertTrue(result.worst() < 1e-5, "seed " + SEED + ", expression " + i + ": " + result);
      }
    }
  }
}
