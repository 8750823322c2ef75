package nudge.autograd;

import java.util.List;
import nudge.text.Numbers;

/**
 * A number that remembers how it was made, after micrograd (github.com/karpathy/micrograd): its
 * operation and its operands in order, a node used twice standing twice. {@link #backward()} fills
 * in the derivative of this number with respect to every number it came from.
 *
 * <p>Gradients of leaves add up over several {@code backward()} calls until {@link #zeroGrad()};
 * those of interior nodes are reset by each call, as in PyTorch. Two values are equal only if they
 * are the same node. Confined to one thread.
 */
public final class Value {
  private final Op op;

  /** The operands; a leaf has none, and some operations have no second one: null then. */
  final Value left;

  final Value right;
  private String label = "";
  private double data;
  private double grad;

  /** Where it stands in the {@link Graph} that asked last. */
  int place;

  private Value(double data, Op op, Value left, Value right) {
    this.data = data;
    this.op = op;
    this.left = left;
    this.right = right;
  }

  /** A leaf. */
  public static Value of(double data) {
    return new Value(data, null, null, null);
  }

  /** A leaf with a name. */
  public static Value of(double data, String label) {
    return of(data).label(label);
  }

  /** The result of an operation with one operand. */
  public static Value of(Op op, Value a) {
    return new Value(evaluate(op, a, null), op, a, null);
  }

  /** The result of an operation with two operands. */
  public static Value of(Op op, Value a, Value b) {
    return new Value(evaluate(op, a, b), op, a, b);
  }

  /** The sum from left to right; of nothing, 0. */
  public static Value sum(List<Value> terms) {
    Value sum = terms.isEmpty() ? of(0) : terms.get(0);
    for (int i = 1; i < terms.size(); i++) {
      sum = sum.add(terms.get(i));
    }
    return sum;
  }

  public Value add(Value other) {
    return of(BasicOp.ADD, this, other);
  }

  public Value add(double other) {
    return add(of(other));
  }

  public static Value add(double a, Value b) {
    return of(a).add(b);
  }

  public Value subtract(Value other) {
    return of(BasicOp.SUBTRACT, this, other);
  }

  public Value subtract(double other) {
    return subtract(of(other));
  }

  public static Value subtract(double a, Value b) {
    return of(a).subtract(b);
  }

  public Value multiply(Value other) {
    return of(BasicOp.MULTIPLY, this, other);
  }

  public Value multiply(double other) {
    return multiply(of(other));
  }

  public static Value multiply(double a, Value b) {
    return of(a).multiply(b);
  }

  public Value divide(Value other) {
    return of(BasicOp.DIVIDE, this, other);
  }

  public Value divide(double other) {
    return divide(of(other));
  }

  public static Value divide(double a, Value b) {
    return of(a).divide(b);
  }

  public Value negate() {
    return of(BasicOp.NEGATE, this);
  }

  public Value pow(double exponent) {
    return of(new Power(exponent), this);
  }

  public Value exp() {
    return of(ElementaryOp.EXP, this);
  }

  public Value tanh() {
    return of(ElementaryOp.TANH, this);
  }

  public Value relu() {
    return of(ActivationOp.RELU, this);
  }

  /** The derivative of this value with respect to every node below it, into their gradients. */
  public void backward() {
    Graph.of(this).backward();
  }

  public double data() {
    return data;
  }

  /**
   * Gives a leaf another number. What was computed from it is stale until {@link Graph#forward()}.
   *
   * @throws IllegalStateException on an interior node, whose number its operands decide
   */
  public void data(double data) {
    if (!isLeaf()) {
      throw new IllegalStateException(
          "Only a leaf can be given a number; this is a " + op.symbol());
    }
    this.data = data;
  }

  public double grad() {
    return grad;
  }

  public void zeroGrad() {
    grad = 0;
  }

  public String label() {
    return label;
  }

  /** Names this node and returns it. */
  public Value label(String label) {
    this.label = label;
    return this;
  }

  /** What made this value, or null for a leaf. */
  public Op op() {
    return op;
  }

  /** The operands in order, the same node twice where it was used twice. */
  public List<Value> operands() {
    if (isLeaf()) {
      return List.of();
    }
    return right == null ? List.of(left) : List.of(left, right);
  }

  public boolean isLeaf() {
    return op == null;
  }

  /**
   * The derivative of this value's operation with respect to one operand (0 is the left one), at
   * their present numbers. A leaf has none.
   */
  public double localDerivative(int operand) {
    Double a = left.data;
    Double b = right == null ? null : (Double) right.data;
    return op.derivative(DoubleArithmetic.DOUBLES, operand, a, b, (Double) data);
  }

  /** Computes the number again from the operands' present ones. */
  void forward() {
    data = evaluate(op, left, right);
  }

  void grad(double grad) {
    this.grad = grad;
  }

  /** Adds local derivative × upstream gradient to each operand, from left to right. */
  void pushGradient() {
    left.grad += localDerivative(0) * grad;
    if (right != null) {
      right.grad += localDerivative(1) * grad;
    }
  }

  /**
   * Most nodes are sums and products; these are computed as {@link BasicOp} says, but without the
   * boxes that its generic form needs.
   */
  private static double evaluate(Op op, Value a, Value b) {
    if (op == BasicOp.ADD) {
      return a.data + b.data;
    }
    if (op == BasicOp.MULTIPLY) {
      return a.data * b.data;
    }
    return op.value(DoubleArithmetic.DOUBLES, (Double) a.data, b == null ? null : (Double) b.data);
  }

  @Override
  public String toString() {
    String number = Numbers.format(data);
    boolean whole = data == Math.floor(data) && Math.abs(data) < 1e16;
    return "Value(data=" + number + (whole ? ".0)" : ")");
  }
}
