package nudge.bench;

import java.util.List;

/** One thing that happens on the way through a graph and back. Nodes are named by their places. */
public sealed interface Step {
  /** An operation computes its number from those of its operands. */
  record Forward(int node) implements Step {}

  /** The gradients of all leaves become 0. */
  record ZeroGrad() implements Step {}

  /**
   * {@code backward()} begins: gradients of interior nodes are forgotten, and that of the root
   * grows by 1, its derivative with respect to itself.
   */
  record Begin(int root, double before, double after) implements Step {}

  /**
   * A node hands its gradient on to its operands.
   *
   * @param upstream the gradient of the node, to which nothing is added any more
   * @param contributions to the operands in order, two if the same operand stands twice
   */
  record Backward(int node, double upstream, List<Contribution> contributions) implements Step {}

  /**
   * What one operand gets.
   *
   * @param local the derivative of the operation with respect to the operand
   * @param amount local derivative × upstream gradient
   * @param before the operand's gradient
   * @param after the operand's gradient, with the amount added
   */
  record Contribution(int operand, double local, double amount, double before, double after) {}
}
