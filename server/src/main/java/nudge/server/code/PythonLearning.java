package nudge.server.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nudge.optim.Clipping;
import nudge.optim.Curve;
import nudge.optim.NormClipping;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.optim.ValueClipping;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;

/** Which rows an update sees, and how it moves a parameter, as functions in Python. */
final class PythonLearning {
  private static final int MOST_ORDERED = 200_000;

  private final Expected expected;
  private final Checkpoint start;
  private final Optimizer optimizer;

  PythonLearning(Expected expected) {
    this.expected = expected;
    this.start = expected.experiment().start();
    this.optimizer = expected.playground().learning().optimizer();
  }

  /** The function {@code batch(epoch, number)}, and how many batches an epoch has. */
  String batches() {
    Batches batches = expected.experiment().plan().batches();
    String head = "PER_EPOCH = " + batches.perEpoch() + "\n\n\ndef batch(epoch, number):\n";
    if (batches.shuffle() != null) {
      return orders(batches) + head + sliced("order = ORDERS[epoch - " + start.epoch() + "]");
    }
    if (batches.carries()) {
      return head
          + "    \"\"\"Rows that are left over join the next epoch's first batch.\"\"\"\n"
          + "    left = len(DATA) % "
          + batches.size()
          + " if epoch > 0 else 0\n"
          + "    order = [(i - left) % len(DATA) for i in range(len(DATA))]\n"
          + "    first = number * "
          + batches.size()
          + " + left if number > 0 else 0\n"
          + "    return order[first : (number + 1) * "
          + batches.size()
          + " + left]\n\n\n";
    }
    return batches.perEpoch() == 1
        ? head + "    return range(len(DATA))\n\n\n"
        : head + sliced("order = range(len(DATA))");
  }

  private String sliced(String order) {
    int size = expected.experiment().plan().batches().size();
    return "    "
        + order
        + "\n    return order[number * "
        + size
        + " : (number + 1) * "
        + size
        + "]\n\n\n";
  }

  /** Our generator's orders are written out, for Python has another. */
  private String orders(Batches batches) {
    int updates = expected.end() - expected.start();
    int epochs = (start.batch() + updates) / batches.perEpoch() + 1;
    if ((double) epochs * batches.rows() > MOST_ORDERED) {
      throw new InvalidInput("The orders of so many epochs make no script: give fewer --steps");
    }
    StringBuilder text = new StringBuilder("# The order of the rows in every epoch\nORDERS = [\n");
    for (int epoch = 0; epoch < epochs; epoch++) {
      String order = PythonText.list(batches.order(start.epoch() + epoch));
      text.append("    ").append(order).append(",\n");
    }
    return text.append("]\n").toString();
  }

  /** The function {@code coefficients(k)} of the optimizer in step k. */
  String coefficients() {
    Schedule schedule = expected.playground().schedule();
    boolean plain = schedule.warmUp() == 0 && schedule.changes().isEmpty();
    String head = "def coefficients(k):\n";
    if (!optimizer.countsUpdates() && plain) {
      if (schedule.curve() instanceof Curve.Constant constant) {
        double[] all = optimizer.coefficients(constant.rate(), 1);
        return head + "    return " + PythonText.list(all, 0, all.length) + "\n\n\n";
      }
      if (schedule.curve() instanceof Curve.Linear line) {
        return head + "    return [" + linear(line) + "]\n\n\n";
      }
    }
    return coefficientsOfEveryStep() + head + "    return COEFFICIENTS[k - START]\n\n\n";
  }

  private static String linear(Curve.Linear line) {
    String rate = PythonText.number(line.rate());
    String to = PythonText.number(line.to());
    String steps = PythonText.number(line.steps());
    return rate + " - (" + rate + " - " + to + ") * min(k, " + steps + ") / " + steps;
  }

  private String coefficientsOfEveryStep() {
    List<String> rows = new ArrayList<>();
    for (int step = start.step(); step < expected.end(); step++) {
      double rate = expected.playground().schedule().rate(step);
      double[] all = optimizer.coefficients(rate, start.updates() + 1 + step - start.step());
      rows.add("    " + PythonText.list(all, 0, all.length) + ",\n");
    }
    return "COEFFICIENTS = [\n" + String.join("", rows) + "]\n\n\n";
  }

  /** The function {@code update} for one parameter, and before it what it calls. */
  String update() {
    Set<String> used = PythonArithmetic.noneUsed();
    PythonArithmetic python = new PythonArithmetic(used, "    ");
    List<String> slots = named("slots", optimizer.slots());
    List<String> coefficients = named("c", optimizer.coefficients(1, 1).length);
    List<String> after =
        optimizer.separatesPenalty()
            ? optimizer.update(python, "p", "g", "pull", slots, coefficients)
            : optimizer.update(python, "p", "g", slots, coefficients);
    String kept = String.join(", ", after.subList(1, after.size()));
    return helpers(used)
        + "def update(p, g, pull, slots, c):\n"
        + python.statements()
        + "    return "
        + after.get(0)
        + ", ["
        + kept
        + "]\n\n\n";
  }

  /** Value has its own; that both say the same does no harm. */
  private static String helpers(Set<String> used) {
    return PythonArithmetic.functions(used);
  }

  private static List<String> named(String list, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(list + "[" + i + "]");
    }
    return names;
  }

  /** The function {@code clipped(gradient)}. */
  String clipping() {
    Clipping clipping = expected.playground().learning().clipping();
    String body = "    return gradient\n";
    if (clipping instanceof NormClipping norm) {
      String limit = PythonText.number(norm.limit());
      body =
          "    norm = math.sqrt(sum(g * g for g in gradient))\n"
              + "    scale = 1.0 if norm <= "
              + limit
              + " else "
              + limit
              + " / norm\n    return [g * scale for g in gradient]\n";
    } else if (clipping instanceof ValueClipping value) {
      String limit = PythonText.number(value.limit());
      body = "    return [max(-" + limit + ", min(g, " + limit + ")) for g in gradient]\n";
    }
    return "def clipped(gradient):\n" + body + "\n\n";
  }
}
