package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which way the comparisons in a graph go. */
class BranchesTest {
  @Test
  void smoothGraph_isAllOnePiece() {
    Value x = Value.of(1);
    Graph graph = Graph.of(x.multiply(x).tanh().exp().divide(3).pow(2));
    Branches branches = new Branches(graph);
    int one = branches.now();
    for (double at : new double[] {-5, -1, 0, 1e-9, 7}) {
      x.data(at);
      graph.forward();
      assertEquals(one, branches.now(), "at " + at);
    }
  }

  @Test
  void relu_turnsAtZero() {
    Value x = Value.of(-3);
    Branches branches = new Branches(Graph.of(x.relu()));
    int below = branches.now();
    x.data(-Double.MIN_VALUE);
    assertEquals(below, branches.now());
    x.data(Double.MIN_VALUE);
    int above = branches.now();
    assertNotEquals(below, above);
    x.data(3);
    assertEquals(above, branches.now());
  }

  @Test
  void everyWayOfThreeSwitches_isANumberOfItsOwn() {
    Value a = Value.of(0);
    Value b = Value.of(0);
    Value c = Value.of(0);
    Value max = Value.of(ElementaryOp.MAX, a, Value.of(0));
    Value min = Value.of(ElementaryOp.MIN, b, Value.of(0));
    Branches branches = new Branches(Graph.of(Value.sum(List.of(max, min, c.relu()))));
    Set<Integer> seen = new LinkedHashSet<>();
    for (int way = 0; way < 8; way++) {
      a.data((way & 1) * 2 - 1);
      b.data((way & 2) - 1);
      c.data((way & 4) / 2.0 - 1);
      seen.add(branches.now());
    }
    assertEquals(8, seen.size());
  }
}
