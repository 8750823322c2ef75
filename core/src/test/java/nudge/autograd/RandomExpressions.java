package nudge.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Graphs of random operations whose numbers and slopes are of moderate size. */
final class RandomExpressions {
  private static final int OPERATIONS = 10;

  /** Beyond these a difference quotient says nothing. */
  private static final double LARGEST = 8;

  private static final double SMALLEST = 0.05;

  private final Random random;
  private final List<Op> operations = Operations.all();

  RandomExpressions(long seed) {
    random = new Random(seed);
  }

  /** Some values made from the leaves and from each other, the last one the root. */
  List<Value> next(List<Value> leaves) {
    List<Value> values = new ArrayList<>(leaves);
    while (values.size() < leaves.size() + OPERATIONS) {
      Value a = values.get(random.nextInt(values.size()));
      Value b = values.get(random.nextInt(values.size()));
      Op op = operations.get(random.nextInt(operations.size()));
      if (op.domain().contains(a.data(), b.data())) {
        Value made = op.arity() == 1 ? Value.of(op, a) : Value.of(op, a, b);
        if (isModerate(made)) {
          values.add(made);
        }
      }
    }
    return values;
  }

  private static boolean isModerate(Value made) {
    for (Value operand : made.operands()) {
      if (made.op().domain() != Domain.ALL && Math.abs(operand.data()) < SMALLEST) {
        return false;
      }
    }
    return Math.abs(made.data()) < LARGEST;
  }

  List<Value> leaves() {
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      leaves.add(Value.of(4 * random.nextDouble() - 2));
    }
    return leaves;
  }
}
