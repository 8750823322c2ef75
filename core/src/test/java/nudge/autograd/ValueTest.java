package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The graph and its gradients. The mistakes guarded here were all made in published ports. */
class ValueTest {
  /** micrograd's test_sanity_check, computed there with PyTorch. */
  @Test
  void microgradSanityCheck_givesPyTorchsNumbers() {
    Value x = Value.of(-4);
    Value z = Value.multiply(2, x).add(2).add(x);
    Value q = z.relu().add(z.multiply(x));
    Value h = z.multiply(z).relu();
    Value y = h.add(q).add(q.multiply(x));
    y.backward();
    assertEquals(-20, y.data());
    assertEquals(46, x.grad());
  }

  /** micrograd's test_more_ops, which is also the expression of its README. */
  @Test
  void microgradMoreOps_givesPyTorchsNumbers() {
    Value a = Value.of(-4);
    Value b = Value.of(2);
    Value c = a.add(b);
    Value d = a.multiply(b).add(b.pow(3));
    c = c.add(c.add(1));
    c = c.add(Value.add(1, c).add(a.negate()));
    d = d.add(d.multiply(2).add(b.add(a).relu()));
    d = d.add(Value.multiply(3, d).add(b.subtract(a).relu()));
    Value e = c.subtract(d);
    Value f = e.pow(2);
    Value g = f.divide(2);
    g = g.add(Value.divide(10, f));
    g.backward();
    assertEquals(24.70408163265306, g.data(), 1e-12);
    assertEquals(138.83381924198252, a.grad(), 1e-12);
    assertEquals(645.5772594752186, b.grad(), 1e-12);
  }

  /** Counting once per path instead of once per node gave 2, 8 or 12 in early versions. */
  @Test
  void reusedInteriorNode_isCountedOnce() {
    Value a = Value.of(1);
    Value b = a.add(a);
    Value c = b.add(b);
    c.backward();
    assertEquals(4, a.grad());
    assertEquals(2, b.grad());
  }

  @Test
  void sameNodeInBothSlots_addsBothContributions() {
    Value x = Value.of(3);
    Value square = x.multiply(x);
    square.backward();
    assertEquals(6, x.grad());
    assertEquals(List.of(x, x), square.operands());
  }

  @Test
  void chainOfAMillion_needsNoStack() {
    Value x = Value.of(1);
    Value sum = x;
    for (int i = 0; i < 1_000_000; i++) {
      sum = sum.add(x);
    }
    sum.backward();
    assertEquals(1_000_001, sum.data());
    assertEquals(1_000_001, x.grad());
  }

  /** Interior gradients that survive a first call gave (3, 2, 10) for (1, 1, 5). */
  @Test
  void secondBackward_addsToLeavesOnly() {
    Value x = Value.of(1);
    Value y = x.add(1);
    Value z = y.multiply(5);
    z.backward();
    z.backward();
    assertEquals(1, z.grad());
    assertEquals(5, y.grad());
    assertEquals(10, x.grad());
  }

  @Test
  void zeroGrad_startsLeavesAfresh() {
    Value x = Value.of(2);
    x.pow(2).backward();
    x.zeroGrad();
    assertEquals(0, x.grad());
    x.pow(2).backward();
    assertEquals(4, x.grad());
  }

  @Test
  void gradients_ofInputsToo_addUpUntilZeroed() {
    Value input = Value.of(2);
    Value weight = Value.of(3);
    weight.multiply(input).backward();
    weight.multiply(input).backward();
    assertEquals(6, input.grad());
  }

  @Test
  void valuesWithEqualContent_areDifferentNodes() {
    Value a = Value.of(2);
    Value b = Value.of(2);
    assertNotEquals(a, b);
    a.multiply(b).multiply(a).backward();
    assertEquals(8, a.grad());
    assertEquals(4, b.grad());
  }

  @Test
  void doubles_onEitherSide() {
    Value x = Value.of(4);
    assertEquals(6, x.add(2).data());
    assertEquals(6, Value.add(2, x).data());
    assertEquals(2, x.subtract(2).data());
    assertEquals(-2, Value.subtract(2, x).data());
    assertEquals(8, x.multiply(2).data());
    assertEquals(8, Value.multiply(2, x).data());
    assertEquals(2, x.divide(2).data());
    assertEquals(0.5, Value.divide(2, x).data());
  }

  @Test
  void sum_ofNothing_isZero() {
    assertEquals(0, Value.sum(List.of()).data());
    assertEquals(6, Value.sum(List.of(Value.of(1), Value.of(2), Value.of(3))).data());
  }

  @Test
  void sumOfOne_isThatNode() {
    Value only = Value.of(1);
    assertSame(only, Value.sum(List.of(only)));
  }

  /** A node can only be made from nodes that exist, so there is no way to close a cycle. */
  @Test
  void operands_cannotBeChanged() {
    Value sum = Value.of(1).add(2);
    assertThrows(UnsupportedOperationException.class, () -> sum.operands().add(sum));
  }

  @Test
  void changedLeaf_isSeenByTheNextForward() {
    Value w = Value.of(2);
    Value y = w.multiply(w);
    Graph graph = Graph.of(y);
    w.data(5);
    assertEquals(4, y.data());
    graph.forward();
    graph.backward();
    assertEquals(25, y.data());
    assertEquals(10, w.grad());
  }

  @Test
  void interiorNode_cannotBeGivenANumber() {
    Value sum = Value.of(1).add(2);
    assertThrows(IllegalStateException.class, () -> sum.data(7));
  }

  @Test
  void backwardOnALeaf_isItsOwnDerivative() {
    Value x = Value.of(7);
    x.backward();
    assertEquals(1, x.grad());
  }

  @Test
  void toString_isTheNotebooks() {
    assertEquals("Value(data=2.0)", Value.of(2).toString());
    assertEquals("Value(data=-0.5)", Value.of(-0.5).toString());
    assertEquals("Value(data=0.7071067811865476)", Value.of(0.7071067811865476).toString());
    assertEquals("Value(data=NaN)", Value.of(Double.NaN).toString());
    assertEquals("Value(data=Infinity)", Value.of(Double.POSITIVE_INFINITY).toString());
  }

  @Test
  void dot_hasAnEdgeForEachUse() {
    Value a = Value.of(3, "a");
    Value b = a.add(a).label("b");
    b.backward();
    String dot = Dot.of(Graph.of(b));
    assertEquals(
        """
        digraph {
          rankdir=LR;
          n0 [shape=record, label="a | data 3 | grad 2"];
          n1 [shape=record, label="b | data 6 | grad 1"];
          o1 [label="+"];
          o1 -> n1;
          n0 -> o1;
          n0 -> o1;
        }
        """,
        dot);
  }

  @Test
  void dot_escapesWhatRecordLabelsReserve() {
    String dot = Dot.of(Graph.of(Value.of(1, "a|\"b\"")));
    assertEquals(true, dot.contains("a\\|\\\"b\\\" | data 1"));
  }
}
