package nudge.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import nudge.autograd.Value;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.RowReplay;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.text.Numbers;

/** Looks for the first number out of bounds in the graphs of a batch's rows. */
final class RowDoctor {
  private final TrainingPlan plan;
  private final Rows training;
  private final Checkpoint at;
  private final Names names;
  private final RowReplay replay;
  private final List<Value> nodes;
  private final Set<Value> learning;
  private final Places places;

  RowDoctor(TrainingPlan plan, Rows training, Checkpoint at, Names names) {
    this.plan = plan;
    this.training = training;
    this.at = at;
    this.names = names;
    this.replay = new RowReplay(plan.row());
    this.nodes = replay.graph().nodes();
    this.learning = learning(plan.row().parameters(), nodes);
    this.places = new Places(plan.row());
  }

  /** What depends on a parameter; gradients of all else are nobody's business. */
  private static Set<Value> learning(List<Value> parameters, List<Value> nodes) {
    Set<Value> learning = Collections.newSetFromMap(new IdentityHashMap<>());
    learning.addAll(parameters);
    for (Value node : nodes) {
      for (Value operand : node.operands()) {
        if (learning.contains(operand)) {
          learning.add(node);
        }
      }
    }
    return learning;
  }

  /** {@return what is wrong in one of the rows, or null} */
  Diagnosis examine() {
    replay.parameters(at.parameters());
    Diagnosis found = examine(this::whole);
    found = found == null ? examine(this::forward) : found;
    return found == null ? examine(this::backward) : found;
  }

  private Diagnosis examine(IntFunction<Diagnosis> look) {
    Batches batches = plan.batches();
    int[] order = batches.order(at.epoch());
    Diagnosis found = null;
    int to = batches.to(at.epoch(), at.batch());
    for (int i = batches.from(at.epoch(), at.batch()); found == null && i < to; i++) {
      replay.forward(training, order[i]);
      found = look.apply(names.row().applyAsInt(order[i]));
    }
    return found;
  }

  /** A row without a gradient is the one to name, even if numbers are large in one before it. */
  private Diagnosis whole(int row) {
    replay.backward();
    if (Engine.isFinite(replay.gradient())) {
      return null;
    }
    Diagnosis found = forward(row);
    return found == null ? backward(row) : found;
  }

  private Diagnosis forward(int row) {
    for (Value node : nodes) {
      if (!Diagnosis.isSound(node.data())) {
        return node.isLeaf() ? leaf(row, node) : operation(row, node);
      }
    }
    return null;
  }

  private Diagnosis leaf(int row, Value leaf) {
    int parameter = plan.row().parameters().indexOf(leaf);
    if (parameter >= 0) {
      return leaf(row, leaf, names.parameter().apply(parameter), parameter, Advice.START);
    }
    boolean given = plan.row().inputs().contains(leaf) || plan.row().targets().contains(leaf);
    return given
        ? leaf(row, leaf, places.of(leaf), -1, Advice.NORMALISE)
        : leaf(row, leaf, "a number in " + places.of(leaf), -1, Advice.FORMULA);
  }

  private Diagnosis leaf(int row, Value leaf, String place, int parameter, Advice advice) {
    return new Diagnosis(
        at.step() + 1,
        row,
        Diagnosis.Kind.FORWARD,
        place,
        null,
        List.of(leaf.data()),
        parameter,
        place + " is " + Numbers.format(leaf.data()),
        advice);
  }

  private Diagnosis operation(int row, Value node) {
    List<Double> numbers = operands(node);
    Advice advice = Advice.on(node.op(), numbers.get(0), numbers.get(numbers.size() - 1));
    numbers.add(node.data());
    String place = places.of(node);
    return new Diagnosis(
        at.step() + 1,
        row,
        Diagnosis.Kind.FORWARD,
        place,
        node.op().symbol(),
        numbers,
        -1,
        Notation.of(node) + " in " + place + " gives " + Numbers.format(node.data()),
        advice);
  }

  private Diagnosis backward(int row) {
    replay.backward();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Value node = nodes.get(i);
      if (!Diagnosis.isSound(node.grad()) && learning.contains(node)) {
        return contribution(row, node);
      }
    }
    return null;
  }

  /** Which of the operations that use this node sent it too much, added up as they were. */
  private Diagnosis contribution(int row, Value node) {
    double sum = 0;
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Value user = nodes.get(i);
      for (int operand = 0; operand < user.operands().size(); operand++) {
        if (user.operands().get(operand) == node) {
          double slope = user.localDerivative(operand);
          sum += slope * user.grad();
          if (!Diagnosis.isSound(sum)) {
            return contribution(row, node, user, slope, sum);
          }
        }
      }
    }
    throw new IllegalStateException("A gradient came from nowhere");
  }

  private Diagnosis contribution(int row, Value node, Value user, double slope, double sum) {
    List<Double> numbers = operands(user);
    numbers.addAll(List.of(slope, user.grad(), sum));
    String place = places.of(user);
    String through = Notation.of(user) + " in " + place;
    boolean steep = !Diagnosis.isSound(slope);
    return new Diagnosis(
        at.step() + 1,
        row,
        Diagnosis.Kind.BACKWARD,
        place,
        user.op().symbol(),
        numbers,
        plan.row().parameters().indexOf(node),
        steep
            ? "the slope of " + through + " is " + Numbers.format(slope)
            : "the gradient that comes back through " + through + " is " + Numbers.format(sum),
        steep ? Advice.SLOPE : Advice.GROWTH);
  }

  private static List<Double> operands(Value node) {
    List<Double> numbers = new ArrayList<>();
    for (Value operand : node.operands()) {
      numbers.add(operand.data());
    }
    return numbers;
  }
}
