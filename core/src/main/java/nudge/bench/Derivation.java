package nudge.bench;

import java.util.List;
import nudge.autograd.Gradients;
import nudge.autograd.Value;

/**
 * Derivatives as graphs, to be looked at, stepped through and differentiated like any other: local
 * derivatives are expressions of the same operands, so the chain rule makes a graph over the same
 * leaves, and doing it again makes that of the second derivatives. {@link Tidying} takes out what
 * is multiplied by 1 and the like.
 */
public final class Derivation {
  private final Value root;
  private final List<Value> leaves;
  private final List<Value> slopes;

  private Derivation(Value root, List<Value> leaves, List<Value> slopes) {
    this.root = root;
    this.leaves = leaves;
    this.slopes = slopes;
  }

  /** The derivatives of a root with respect to these leaves. */
  public static Derivation of(Value root, List<Value> leaves) {
    List<Value> slopes = Tidying.of(root, Gradients.of(root, leaves));
    Derivation derivation = new Derivation(root, List.copyOf(leaves), slopes);
    for (int i = 0; i < leaves.size(); i++) {
      derivation.name(slopes.get(i), "d", "d" + leaves.get(i).label());
    }
    return derivation;
  }

  /**
   * The derivative along one leaf, named {@code do/dx} where both have names. It may be a node of
   * the graph itself, as that of a product is the other factor, which keeps its name.
   */
  public Value slope(int leaf) {
    return slopes.get(leaf);
  }

  /** The derivative of the slope along a leaf along another one or the same. */
  public Value second(int leaf, int other) {
    Value slope = slopes.get(leaf);
    Value second = Tidying.of(slope, Gradients.of(slope, List.of(leaves.get(other)))).get(0);
    String along = "d" + leaves.get(leaf).label();
    name(second, "d²", leaf == other ? along + "²" : along + "d" + leaves.get(other).label());
    return second;
  }

  /**
   * How the graph bends along a leaf: the second derivative at the present numbers, positive where
   * it is a valley and negative where it is a hill. What does not bend has 0 and never −0.
   */
  public double curvature(int leaf) {
    return second(leaf, leaf).data() + 0.0;
  }

  private void name(Value derivative, String of, String along) {
    boolean named = !root.label().isEmpty();
    for (Value leaf : leaves) {
      named &= !leaf.label().isEmpty();
    }
    if (named && derivative.label().isEmpty() && derivative != root) {
      derivative.label(of + root.label() + "/" + along);
    }
  }
}
