package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Expression;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

/** The way through a graph and back, step by step. */
class StepsTest {
  private static final String NEURON =
      "x1 = 2; x2 = 0; w1 = -3; w2 = 1; b = 6.8813735870195432; o = tanh(x1*w1 + x2*w2 + b)";

  private static Graph graph(String text) {
    return Graph.of(Expression.parse(text).output());
  }

  private static Step.Backward backward(Steps steps) {
    return assertInstanceOf(Step.Backward.class, steps.last());
  }

  private static int place(Graph graph, String label) {
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node).label().equals(label)) {
        return node;
      }
    }
    throw new AssertionError(label);
  }

  /** micrograd's lecture: 1 − o² = 0.5, then 0.5 along both sums, then the products. */
  @Test
  void neuron_goesThroughTheLecture() {
    Graph graph = graph(NEURON);
    Steps steps = Steps.of(graph, 1, true);
    assertEquals(5, steps.forwards());
    assertEquals(12, steps.count());
    steps.go(5);
    assertEquals(0.7071, graph.root().data(), 5e-5);
    steps.go(7);
    assertEquals(new Step.Begin(graph.size() - 1, 0, 1), steps.last());
    steps.go(8);
    Step.Contribution tanh = backward(steps).contributions().get(0);
    assertEquals(0.5, tanh.local(), 1e-15);
    assertEquals(0.5, tanh.amount(), 1e-15);
    for (int sum = 9; sum <= 10; sum++) {
      steps.go(sum);
      assertEquals(0.5, backward(steps).upstream(), 1e-15);
      for (Step.Contribution contribution : backward(steps).contributions()) {
        assertEquals(1, contribution.local());
        assertEquals(0.5, contribution.after(), 1e-15);
      }
    }
    steps.go(12);
    assertEquals(-1.5, steps.grad(place(graph, "x1")), 1e-14);
    assertEquals(1.0, steps.grad(place(graph, "w1")), 1e-14);
    assertEquals(0.5, steps.grad(place(graph, "x2")), 1e-14);
    assertEquals(0.0, steps.grad(place(graph, "w2")), 1e-14);
  }

  @Test
  void start_hasLeavesAndNothingElse() {
    Graph graph = graph("a = 2; b = a*a; c = b + a");
    Steps steps = Steps.of(graph, 1, true);
    assertNull(steps.last());
    assertEquals(0, steps.position());
    assertTrue(steps.hasData(0));
    assertFalse(steps.hasData(1));
    steps.go(1);
    assertEquals(new Step.Forward(1), steps.last());
    assertTrue(steps.hasData(1));
    assertFalse(steps.hasData(2));
    steps.go(4);
    assertTrue(steps.hasData(2));
  }

  @Test
  void operandThatStandsTwice_getsTwoContributions() {
    Graph graph = graph("a = 3; b = a*a");
    Steps steps = Steps.of(graph, 1, true);
    steps.go(steps.count());
    assertEquals(
        List.of(new Step.Contribution(0, 3, 3, 0, 3), new Step.Contribution(0, 3, 3, 3, 6)),
        backward(steps).contributions());
  }

  @Test
  void position_isKeptWithinTheSteps() {
    Steps steps = Steps.of(graph("a = 3; b = a*a"), 1, false);
    steps.go(99);
    assertEquals(3, steps.position());
    steps.go(-1);
    assertEquals(0, steps.position());
  }

  @Test
  void leafAlone_isItsOwnDerivative() {
    Steps steps = Steps.of(graph("a = 3"), 1, true);
    steps.go(steps.count());
    assertEquals(2, steps.count());
    assertEquals(1, steps.grad(0));
  }

  /** Leaves add up, interior nodes do not. */
  @Test
  void backwardTwice_withoutZeroGrad_addsUp() {
    Graph graph = graph("a = 2; b = a**2; c = 3*b");
    Steps steps = Steps.of(graph, 2, false);
    steps.go(steps.count());
    assertEquals(24, steps.grad(place(graph, "a")));
    assertEquals(3, steps.grad(place(graph, "b")));
    assertEquals(1, steps.grad(place(graph, "c")));
  }

  @Test
  void backwardTwice_withZeroGrad_isTheSameTwice() {
    Graph graph = graph("a = 2; b = a**2; c = 3*b");
    Steps steps = Steps.of(graph, 2, true);
    steps.go(steps.count());
    assertEquals(12, steps.grad(place(graph, "a")));
    assertEquals(3, steps.grad(place(graph, "b")));
  }

  /** What an earlier run has left, and what becomes of it. */
  @Test
  void leaves_beginWithTheirGradients() {
    Graph graph = graph("a = 2; b = 5*a");
    graph.backward();
    Steps forgotten = Steps.of(graph, 1, false);
    assertEquals(5, forgotten.grad(place(graph, "a")));
    forgotten.go(forgotten.count());
    assertEquals(10, forgotten.grad(place(graph, "a")));
    Steps zeroed = Steps.of(graph, 1, true);
    zeroed.go(2);
    assertEquals(new Step.ZeroGrad(), zeroed.last());
    assertEquals(0, zeroed.grad(place(graph, "a")));
    zeroed.go(zeroed.count());
    assertEquals(5, zeroed.grad(place(graph, "a")));
    assertEquals(5, graph.node(place(graph, "a")).grad());
  }

  @Test
  void goingBack_findsEveryStateAgain() {
    Graph graph = graph("a = 2; b = a*a; c = tanh(b)*b; d = c - a/b + a");
    graph.backward();
    for (boolean zeroFirst : new boolean[] {false, true}) {
      Steps steps = Steps.of(graph, 2, zeroFirst);
      List<List<Double>> states = new ArrayList<>();
      List<Step> last = new ArrayList<>();
      for (int position = 0; position <= steps.count(); position++) {
        steps.go(position);
        states.add(gradients(steps, graph));
        last.add(steps.last());
      }
      for (int position : new int[] {steps.count() - 1, 9, 3, 0, 15, 14, 16, 8, steps.count()}) {
        steps.go(position);
        assertEquals(states.get(position), gradients(steps, graph), "position " + position);
        assertEquals(last.get(position), steps.last());
      }
    }
  }

  private static List<Double> gradients(Steps steps, Graph graph) {
    List<Double> gradients = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      gradients.add(steps.grad(node));
    }
    return gradients;
  }

  @Test
  void presetExpressions_endWithTheGradientsOfBackward() {
    for (String text : List.of(NEURON, Presets.named("neuron").expression())) {
      Graph graph = graph(text);
      Steps steps = Steps.of(graph, 1, true);
      steps.go(steps.count());
      graph.backward();
      for (int node = 0; node < graph.size(); node++) {
        Value value = graph.node(node);
        assertEquals(value.grad() + 0.0, steps.grad(node) + 0.0, value.label());
      }
    }
  }
}
