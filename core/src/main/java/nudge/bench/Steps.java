package nudge.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;

/**
 * The way through a graph and back, one operation at a time, to be gone in both directions: forward
 * through all operations, then the chain rule from the root to the leaves as often as {@code
 * backward()} is called.
 *
 * <p>It has gradients of its own and leaves those of the {@link Value}s alone; leaves begin with
 * what the values have when it is made. The numbers are those of {@link Graph#backward()}, save
 * that a zero may have another sign. Every step knows what it has changed, so that going back costs
 * no more than going on. Once a leaf has another number, the steps are to be made anew. Confined to
 * one thread.
 */
public final class Steps {
  private final Graph graph;
  private final int[] interior;
  private final int passLength;
  private final boolean zeroFirst;
  private final int count;
  private final double[] gradients;
  private final List<Step> taken = new ArrayList<>();

  /** All gradients before each step that changed more than those of some operands. */
  private final List<double[]> snapshots = new ArrayList<>();

  private Steps(Graph graph, int passes, boolean zeroFirst) {
    this.graph = graph;
    this.zeroFirst = zeroFirst;
    this.interior = interior(graph);
    this.passLength = interior.length + (zeroFirst ? 2 : 1);
    this.count = interior.length + passes * passLength;
    this.gradients = new double[graph.size()];
    for (int node = 0; node < gradients.length; node++) {
      gradients[node] = isLeaf(node) ? graph.node(node).grad() : 0;
    }
  }

  /**
   * The steps of a forward pass and some backward passes, of which none is taken yet.
   *
   * @param passes how often {@code backward()} is called
   * @param zeroFirst whether the gradients are zeroed before each time
   */
  public static Steps of(Graph graph, int passes, boolean zeroFirst) {
    return new Steps(graph, passes, zeroFirst);
  }

  private static int[] interior(Graph graph) {
    int[] interior = new int[graph.size()];
    int count = 0;
    for (int node = 0; node < interior.length; node++) {
      if (!graph.node(node).isLeaf()) {
        interior[count++] = node;
      }
    }
    return Arrays.copyOf(interior, count);
  }

  /** The number of all steps. */
  public int count() {
    return count;
  }

  /** How many of them go forward, the first ones. */
  public int forwards() {
    return interior.length;
  }

  /** How many were taken. */
  public int position() {
    return taken.size();
  }

  /** The step that was taken last, or null if none was. */
  public Step last() {
    return taken.isEmpty() ? null : taken.get(taken.size() - 1);
  }

  /** Takes steps, or takes them back, until so many are taken; at most all there are. */
  public void go(int position) {
    int target = Math.max(0, Math.min(count, position));
    while (taken.size() < target) {
      taken.add(take(taken.size()));
    }
    while (taken.size() > target) {
      takeBack(taken.remove(taken.size() - 1));
    }
  }

  /** Whether a node has its number yet. */
  public boolean hasData(int node) {
    return isLeaf(node) || position() >= interior.length || node <= lastForward();
  }

  private int lastForward() {
    return position() == 0 ? Graph.NONE : interior[position() - 1];
  }

  /** A node's gradient so far. */
  public double grad(int node) {
    return gradients[node];
  }

  private boolean isLeaf(int node) {
    return graph.node(node).isLeaf();
  }

  private Step take(int index) {
    if (index < interior.length) {
      return new Step.Forward(interior[index]);
    }
    int ofPass = (index - interior.length) % passLength;
    int backwards = passLength - 1 - ofPass;
    if (backwards < interior.length) {
      return backward(interior[backwards]);
    }
    snapshots.add(gradients.clone());
    return zeroFirst && ofPass == 0 ? zeroGrad() : begin();
  }

  private Step zeroGrad() {
    forget(true);
    return new Step.ZeroGrad();
  }

  private Step begin() {
    forget(false);
    int root = gradients.length - 1;
    double before = gradients[root];
    gradients[root] = before + 1;
    return new Step.Begin(root, before, gradients[root]);
  }

  private void forget(boolean leaves) {
    for (int node = 0; node < gradients.length; node++) {
      if (isLeaf(node) == leaves) {
        gradients[node] = 0;
      }
    }
  }

  private Step backward(int node) {
    List<Step.Contribution> contributions = new ArrayList<>();
    contributions.add(contribute(node, 0, graph.left(node)));
    if (graph.right(node) != Graph.NONE) {
      contributions.add(contribute(node, 1, graph.right(node)));
    }
    return new Step.Backward(node, gradients[node], contributions);
  }

  private Step.Contribution contribute(int node, int index, int operand) {
    double local = graph.node(node).localDerivative(index);
    double amount = local * gradients[node];
    double before = gradients[operand];
    gradients[operand] = before + amount;
    return new Step.Contribution(operand, local, amount, before, gradients[operand]);
  }

  private void takeBack(Step step) {
    if (step instanceof Step.Backward backward) {
      for (int i = backward.contributions().size() - 1; i >= 0; i--) {
        Step.Contribution contribution = backward.contributions().get(i);
        gradients[contribution.operand()] = contribution.before();
      }
    } else if (!(step instanceof Step.Forward)) {
      double[] before = snapshots.remove(snapshots.size() - 1);
      System.arraycopy(before, 0, gradients, 0, before.length);
    }
  }
}
