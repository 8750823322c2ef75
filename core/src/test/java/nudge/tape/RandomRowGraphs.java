package nudge.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.autograd.Op;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.nn.Unit;

/**
 * Graphs of a row as no network has them: parameters used many times, sums of products within each
 * other and through each other, any operation on anything.
 */
public final class RandomRowGraphs {
  private static final int PARAMETERS = 9;
  private static final int INPUTS = 3;
  private static final int OUTPUTS = 2;
  private static final double[] EXPONENTS = {2.5, 0.5, -0.7, -1.5, 3, 40.25};

  /** What carries an angle beyond the short way to its sine, or to its border. */
  private static final double[] FAR = {1e7, -5e8, 1e15, -1647099};

  private final Random random;

  public RandomRowGraphs(Random random) {
    this.random = random;
  }

  public RowGraph next() {
    List<Value> parameters = leaves(PARAMETERS);
    List<Value> inputs = leaves(INPUTS);
    List<Value> targets = leaves(OUTPUTS);
    List<Value> numbers = new ArrayList<>(inputs);
    for (int i = 0; i < 4 + random.nextInt(20); i++) {
      numbers.add(next(numbers, parameters));
    }
    List<Unit> outputs = new ArrayList<>();
    Value loss = null;
    for (Value target : targets) {
      Value output = sum(numbers, parameters);
      outputs.add(new Unit(output, output));
      Value term = output.subtract(target).pow(2);
      loss = loss == null ? term : loss.add(term);
    }
    return new RowGraph(parameters, inputs, targets, List.of(outputs), loss);
  }

  /** Rows for it. */
  public Rows rows(int count) {
    return new Rows(count, numbers(count * INPUTS), numbers(count * OUTPUTS));
  }

  /** A start for it. */
  public double[] parameters() {
    return numbers(PARAMETERS);
  }

  private double[] numbers(int count) {
    return random.doubles(count, -1.5, 1.5).toArray();
  }

  private static List<Value> leaves(int count) {
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Value.of(0));
    }
    return leaves;
  }

  private Value next(List<Value> numbers, List<Value> parameters) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> sum(numbers, parameters);
      case 4, 5 -> {
        List<String> names = Ops.unary();
        Op op = Ops.function(names.get(random.nextInt(names.size())));
        yield Value.of(op, oneOf(numbers));
      }
      case 6 -> power(oneOf(numbers));
      case 7 -> {
        Value angle = oneOf(numbers).add(FAR[random.nextInt(FAR.length)]);
        yield Value.of(Ops.function(random.nextBoolean() ? "sin" : "cos"), angle);
      }
      default -> {
        Op op = random.nextBoolean() ? Ops.function("max") : Ops.function("logaddexp");
        yield Value.of(op, oneOf(numbers), oneOf(random.nextBoolean() ? numbers : parameters));
      }
    };
  }

  /** Mostly of a positive base. */
  private Value power(Value number) {
    Value base = random.nextInt(8) == 0 ? number : number.multiply(number).add(0.1);
    return base.pow(EXPONENTS[random.nextInt(EXPONENTS.length)]);
  }

  /** Some of the products' factors are computed on the way, from factors that came before. */
  private Value sum(List<Value> numbers, List<Value> parameters) {
    Value sum = random.nextBoolean() ? oneOf(parameters) : product(numbers, parameters);
    for (int i = random.nextInt(4); i >= 0; i--) {
      sum = sum.add(product(numbers, parameters));
    }
    return sum;
  }

  private Value product(List<Value> numbers, List<Value> parameters) {
    Value parameter = random.nextInt(3) == 0 ? Value.of(0.5) : oneOf(parameters);
    Value factor = random.nextInt(4) == 0 ? oneOf(numbers).tanh() : oneOf(numbers);
    return random.nextBoolean() ? parameter.multiply(factor) : factor.multiply(parameter);
  }

  private Value oneOf(List<Value> values) {
    return values.get(random.nextInt(values.size()));
  }
}
