package nudge.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.autograd.BasicOp;
import nudge.autograd.Domain;
import nudge.autograd.Op;
import nudge.autograd.Ops;
import nudge.autograd.Power;
import nudge.autograd.Value;
import nudge.text.Numbers;

/** Texts of random statements whose numbers and slopes are of moderate size. */
final class RandomText {
  private static final int LEAVES = 3;
  private static final int STATEMENTS = 12;
  private static final double[] EXPONENTS = {2, 3, -1, -2, 0.5, 1.7};

  /** Beyond these a difference quotient says nothing. */
  private static final double LARGEST = 8;

  private static final double SMALLEST = 0.1;

  private final Random random;
  private final List<Op> operations = new ArrayList<>(List.of(BasicOp.values()));

  RandomText(long seed) {
    random = new Random(seed);
    for (String name : Ops.names()) {
      operations.add(Ops.function(name));
    }
    for (double exponent : EXPONENTS) {
      operations.add(new Power(exponent));
    }
  }

  /** Some leaves v0, v1 …, then what is made of them and of each other. */
  String next() {
    StringBuilder text = new StringBuilder();
    List<Value> values = new ArrayList<>();
    while (values.size() < LEAVES) {
      values.add(Value.of(4 * random.nextDouble() - 2));
      String number = Numbers.format(values.get(values.size() - 1).data());
      text.append('v').append(values.size() - 1).append(" = ").append(number).append('\n');
    }
    while (values.size() < LEAVES + STATEMENTS) {
      statement(values, text);
    }
    return text.toString();
  }

  private void statement(List<Value> values, StringBuilder text) {
    int left = random.nextInt(values.size());
    int right = random.nextInt(values.size());
    Value a = values.get(left);
    Value b = values.get(right);
    Op op = operations.get(random.nextInt(operations.size()));
    if (!op.domain().contains(a.data(), b.data())) {
      return;
    }
    Value made = op.arity() == 1 ? Value.of(op, a) : Value.of(op, a, b);
    if (isModerate(made)) {
      text.append('v').append(values.size()).append(" = ");
      text.append(written(op, "v" + left, "v" + right)).append('\n');
      values.add(made);
    }
  }

  private static boolean isModerate(Value made) {
    for (Value operand : made.operands()) {
      if (made.op().domain() != Domain.ALL && Math.abs(operand.data()) < SMALLEST) {
        return false;
      }
    }
    return Math.abs(made.data()) < LARGEST;
  }

  private static String written(Op op, String a, String b) {
    if (op == BasicOp.NEGATE) {
      return "-" + a;
    }
    if (op instanceof Power) {
      return a + op.symbol();
    }
    if (op instanceof BasicOp) {
      return a + " " + op.symbol() + " " + b;
    }
    return op.symbol() + "(" + a + (op.arity() == 2 ? ", " + b : "") + ")";
  }
}
