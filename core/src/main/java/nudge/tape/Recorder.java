package nudge.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Arithmetic;
import nudge.autograd.DoubleArithmetic;

/**
 * Arithmetic that takes note of what is to be done instead of doing it. What has been noted before
 * is not noted again, and what is done to constants only is done at once, by the same operation
 * that would have done it later. Of the rules of algebra only those apply that hold for every
 * double, infinite, NaN or −0: 1·a = a, (−1)·a = −a, a/1 = a, −(−a) = a, and a choice between a and
 * a is a.
 */
final class Recorder implements Arithmetic<Node> {
  private static final int NO_OPERAND = Integer.MIN_VALUE;

  private record Key(Primitive primitive, int a, int b, int c, int d, double exponent) {}

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Double, Node.Constant> constants = new HashMap<>();
  private final Map<Key, Node> steps = new HashMap<>();

  /** Everything noted so far but parameters, each after what it is computed from. */
  List<Node> nodes() {
    return nodes;
  }

  Node.Uniform uniform(int index) {
    return new Node.Uniform(index);
  }

  Node.Given given(int register) {
    return noted(new Node.Given(nodes.size(), register));
  }

  @Override
  public Node constant(double value) {
    Node.Constant known = constants.get(value);
    if (known == null) {
      known = noted(new Node.Constant(nodes.size(), value));
      constants.put(value, known);
    }
    return known;
  }

  /**
   * start + a₀b₀ + a₁b₁ + … in that order.
   *
   * @param start null for none: the first product begins the sum
   */
  Node sumOfProducts(Node start, Node[] a, Node[] b) {
    if (isDot(start, a, b)) {
      int[] weights = new int[a.length];
      for (int i = 0; i < a.length; i++) {
        weights[i] = ((Node.Uniform) a[i]).index;
      }
      if (isEven(weights)) {
        return noted(new Node.Dot(nodes.size(), (Node.Uniform) start, weights, b));
      }
    }
    Node sum = start;
    for (int i = 0; i < a.length; i++) {
      Node product = multiply(a[i], b[i]);
      sum = sum == null ? product : add(sum, product);
    }
    return sum;
  }

  private static boolean isDot(Node start, Node[] a, Node[] b) {
    if (start != null && !(start instanceof Node.Uniform)) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      boolean varies = !(b[i] instanceof Node.Uniform) && !(b[i] instanceof Node.Constant);
      if (!(a[i] instanceof Node.Uniform) || !varies) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEven(int[] weights) {
    for (int i = 2; i < weights.length; i++) {
      if (weights[i] - weights[i - 1] != weights[1] - weights[0]) {
        return false;
      }
    }
    return true;
  }

  private <N extends Node> N noted(N node) {
    nodes.add(node);
    return node;
  }

  private Node step(Primitive primitive, Node... operands) {
    return step(primitive, 0, operands);
  }

  private Node step(Primitive primitive, double exponent, Node... operands) {
    if (areConstant(operands)) {
      return constant(folded(primitive, exponent, operands));
    }
    Key key = key(primitive, exponent, operands);
    Node known = steps.get(key);
    if (known == null) {
      known = noted(new Node.Step(nodes.size(), primitive, operands, exponent));
      steps.put(key, known);
    }
    return known;
  }

  private static boolean areConstant(Node[] operands) {
    for (Node operand : operands) {
      if (!(operand instanceof Node.Constant)) {
        return false;
      }
    }
    return true;
  }

  private static double folded(Primitive primitive, double exponent, Node[] operands) {
    Double[] numbers = new Double[operands.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ((Node.Constant) operands[i]).value;
    }
    return primitive.apply(DoubleArithmetic.DOUBLES, numbers, exponent);
  }

  private static Key key(Primitive primitive, double exponent, Node[] operands) {
    int[] ids = {NO_OPERAND, NO_OPERAND, NO_OPERAND, NO_OPERAND};
    for (int i = 0; i < operands.length; i++) {
      ids[i] = operands[i].id;
    }
    return new Key(primitive, ids[0], ids[1], ids[2], ids[3], exponent);
  }

  private static boolean is(Node node, double value) {
    return node instanceof Node.Constant constant && constant.value == value;
  }

  @Override
  public Node add(Node a, Node b) {
    return step(Primitive.ADD, a, b);
  }

  @Override
  public Node subtract(Node a, Node b) {
    return step(Primitive.SUBTRACT, a, b);
  }

  @Override
  public Node multiply(Node a, Node b) {
    if (is(a, 1) || is(b, 1)) {
      return is(a, 1) ? b : a;
    }
    if (is(a, -1) || is(b, -1)) {
      return negate(is(a, -1) ? b : a);
    }
    return step(Primitive.MULTIPLY, a, b);
  }

  @Override
  public Node divide(Node a, Node b) {
    return is(b, 1) ? a : step(Primitive.DIVIDE, a, b);
  }

  @Override
  public Node negate(Node a) {
    if (a instanceof Node.Step step && step.primitive == Primitive.NEGATE) {
      return step.operands[0];
    }
    return step(Primitive.NEGATE, a);
  }

  @Override
  public Node sqrt(Node a) {
    return step(Primitive.SQRT, a);
  }

  @Override
  public Node min(Node a, Node b) {
    return step(Primitive.MIN, a, b);
  }

  @Override
  public Node max(Node a, Node b) {
    return step(Primitive.MAX, a, b);
  }

  @Override
  public Node exp(Node a) {
    return step(Primitive.EXP, a);
  }

  @Override
  public Node expm1(Node a) {
    return step(Primitive.EXPM1, a);
  }

  @Override
  public Node log(Node a) {
    return step(Primitive.LOG, a);
  }

  @Override
  public Node log1p(Node a) {
    return step(Primitive.LOG1P, a);
  }

  @Override
  public Node tanh(Node a) {
    return step(Primitive.TANH, a);
  }

  @Override
  public Node sigmoid(Node a) {
    return step(Primitive.SIGMOID, a);
  }

  @Override
  public Node sin(Node a) {
    return step(Primitive.SIN, a);
  }

  @Override
  public Node cos(Node a) {
    return step(Primitive.COS, a);
  }

  @Override
  public Node pow(Node base, double exponent) {
    return step(Primitive.POW, exponent, base);
  }

  @Override
  public Node ifAtMost(Node a, Node b, Node then, Node otherwise) {
    return then == otherwise ? then : step(Primitive.IF_AT_MOST, a, b, then, otherwise);
  }
}
