package nudge.autograd;

import java.util.ArrayList;
import java.util.List;

/**
 * Which way the comparisons in a graph go at its present numbers. A function that is put together
 * from pieces, such as relu or max, has a kink where one of them turns; on a stretch along which
 * none turns it is smooth, and a difference quotient can be trusted. Comparisons that only choose
 * how to compute one smooth function, as softplus makes them, do not count.
 */
public final class Branches {
  private final List<Value> comparing = new ArrayList<>();

  public Branches(Graph graph) {
    for (Value node : graph.nodes()) {
      if (!node.isLeaf() && !node.op().joinsSmoothly() && outcomes(node).count > 0) {
        comparing.add(node);
      }
    }
  }

  /** {@return a number that is another one as soon as any single comparison turns} */
  public int now() {
    int hash = 1;
    for (Value node : comparing) {
      hash = 31 * hash + outcomes(node).hash;
    }
    return hash;
  }

  private static Outcomes outcomes(Value node) {
    Outcomes outcomes = new Outcomes();
    Double a = node.operands().get(0).data();
    Double b = node.op().arity() == 2 ? (Double) node.operands().get(1).data() : null;
    node.op().value(outcomes, a, b);
    return outcomes;
  }

  /** Arithmetic on plain numbers that takes note of what it compares. */
  private static final class Outcomes extends DoubleArithmetic {
    private int count;
    private int hash = 1;

    @Override
    public Double ifAtMost(Double a, Double b, Double then, Double otherwise) {
      note(a <= b);
      return super.ifAtMost(a, b, then, otherwise);
    }

    @Override
    public Double min(Double a, Double b) {
      note(a <= b);
      return super.min(a, b);
    }

    @Override
    public Double max(Double a, Double b) {
      note(a <= b);
      return super.max(a, b);
    }

    private void note(boolean outcome) {
      count++;
      hash = 31 * hash + (outcome ? 1 : 0);
    }
  }
}
