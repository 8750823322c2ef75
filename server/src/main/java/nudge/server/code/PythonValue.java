package nudge.server.code;

import java.util.Map;
import java.util.Set;
import nudge.autograd.Op;

/** The class Value of a script: a number that remembers what it was computed from. */
final class PythonValue {
  private static final String CLASS =
      """
      def divide(a, b):
          return a / b if b != 0 else math.nan if a == 0 or a != a else math.copysign(math.inf, a * b)


      def power(a, n):
          try:
              result = a**n
          except (ZeroDivisionError, OverflowError):
              return math.inf
          return math.nan if isinstance(result, complex) else result


      class Value:
          \"""A number that remembers its operands, each with the derivative with respect to it.\"""

          def __init__(self, data, *operands):
              self.data = data
              self.grad = 0.0
              self.operands = operands

          def __add__(self, other):
              other = value(other)
              return Value(self.data + other.data, (self, 1.0), (other, 1.0))

          def __sub__(self, other):
              other = value(other)
              return Value(self.data - other.data, (self, 1.0), (other, -1.0))

          def __mul__(self, other):
              other = value(other)
              return Value(self.data * other.data, (self, other.data), (other, self.data))

          def __truediv__(self, other):
              other = value(other)
              quotient = divide(self.data, other.data)
              slope = -divide(quotient, other.data)
              return Value(quotient, (self, divide(1.0, other.data)), (other, slope))

          def __pow__(self, n):
              slope = n if n in (0, 1) else n * power(self.data, n - 1)
              return Value(power(self.data, n), (self, slope))

          def __neg__(self):
              return Value(-self.data, (self, -1.0))

          def __radd__(self, other):
              return value(other) + self

          def backward(self):
              \"""Adds the derivative of this number to the grad of everything below it.\"""
              order, seen, path = [], set(), [(self, False)]
              while path:
                  node, done = path.pop()
                  if done:
                      order.append(node)
                  elif id(node) not in seen:
                      seen.add(id(node))
                      path.append((node, True))
                      path.extend((operand, False) for operand, _ in reversed(node.operands))
              self.grad = 1.0
              for node in reversed(order):
                  for operand, slope in node.operands:
                      operand.grad += slope * node.grad
      """;

  private static final String LIFT =
      """


      def value(number):
          return number if isinstance(number, Value) else Value(number)


      """;

  private PythonValue() {}

  /** With a method for each of these operations. */
  static String text(Map<String, Op> ops) {
    Set<String> used = PythonArithmetic.noneUsed();
    StringBuilder methods = new StringBuilder();
    for (Op op : ops.values()) {
      methods.append('\n').append(method(op, used));
    }
    return PythonArithmetic.functions(used) + CLASS + methods + LIFT;
  }

  private static String method(Op op, Set<String> used) {
    boolean two = op.arity() == 2;
    PythonArithmetic python = new PythonArithmetic(used, "        ");
    String y = op.value(python, "a", two ? "b" : null);
    StringBuilder operands = new StringBuilder(", (self, " + op.derivative(python, 0, "a", "b", y));
    operands.append(")");
    if (two) {
      operands.append(", (other, ").append(op.derivative(python, 1, "a", "b", y)).append(")");
    }
    return "    def "
        + op.symbol()
        + (two
            ? "(self, other):\n        a, b = self.data, other.data\n"
            : "(self):\n        a = self.data\n")
        + python.statements()
        + "        return Value("
        + y
        + operands
        + ")\n";
  }
}
