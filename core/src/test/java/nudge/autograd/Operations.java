package nudge.autograd;

import java.util.ArrayList;
import java.util.List;

/** Every operation there is, powers by their kinds of exponents. */
final class Operations {
  private static final double[] EXPONENTS = {0, 1, 2, 3, 7, 64, -1, -2, -3, 65, 0.5, 1.7, -0.5};

  private Operations() {}

  static List<Op> all() {
    List<Op> all = new ArrayList<>();
    all.addAll(List.of(BasicOp.values()));
    all.addAll(List.of(ElementaryOp.values()));
    all.addAll(List.of(ActivationOp.values()));
    all.addAll(List.of(SelectionOp.values()));
    for (double exponent : EXPONENTS) {
      all.add(new Power(exponent));
    }
    return all;
  }

  static double value(Op op, double a, double b) {
    return op.value(DoubleArithmetic.DOUBLES, a, b);
  }

  static double derivative(Op op, int operand, double a, double b) {
    return op.derivative(DoubleArithmetic.DOUBLES, operand, a, b, value(op, a, b));
  }
}
