package nudge.server.code;

import nudge.nn.Norm;
import nudge.nn.ParameterPlace;
import nudge.nn.Penalty;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.tape.Rows;

/**
 * A playground as a script for plain Python, with a class Value of its own: the notebook's way, or
 * micrograd's with its modules. Rows are written as the network reads them.
 */
public final class PythonScript {
  private static final String LOOP =
      """
      def loss_over(rows):
          losses = []
          for i in rows:
              row = DATA[i]
              losses.append(row_loss(model(row[:INPUTS]), [Value(t) for t in row[INPUTS:]]))
          return sum(losses)DIVISOR


      for k in range(START, END + 1):
          if k % EVERY == 0 or k in (START, END):
              print("step", k, "loss", loss_over(range(len(DATA))).dataPENALTY)
          if k == END:
              break

          # forward, zero the gradients, backward
          loss = loss_over(batch(epoch, number))
          ZEROED
          loss.backward()

          # nudge the parameters
          pulls = PULLS
          gradient = clipped([GRADIENT for p in parameters])
          c = coefficients(k)
          for i, p in enumerate(parameters):
              pulled = pulls.get(id(p), 0.0)
              p.data, slots[i] = update(p.data, gradient[i], pulled, slots[i], c)
          number += 1
          if number == PER_EPOCH:
              epoch, number = epoch + 1, 0
      """;

  private final Expected expected;
  private final Playground playground;
  private final PythonNetwork network;
  private final PythonLearning learning;
  private final boolean modules;

  /**
   * @param modules whether its classes are micrograd's, which have one in common
   */
  public PythonScript(Expected expected, boolean modules) {
    this.expected = expected;
    this.playground = expected.playground();
    this.network = new PythonNetwork(expected);
    this.learning = new PythonLearning(expected);
    this.modules = modules;
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("\"\"\"").append(title()).append("\n\nRuns under plain python3; Nudge prints the");
    text.append(" losses at the end.\n\"\"\"\n\nimport math\nimport random\n\n");
    text.append(data()).append("\n\n");
    String classes = network.classes(modules);
    text.append(PythonValue.text(network.ops())).append(classes).append(network.functions());
    text.append(penalty());
    text.append("START = ").append(expected.start()).append("\nEND = ").append(expected.end());
    text.append('\n').append(learning.batches()).append(learning.coefficients());
    text.append(learning.update()).append(learning.clipping());
    text.append(network.made()).append(state()).append(loop());
    text.append("\n# Nudge prints\n");
    for (String line : expected.lines()) {
      text.append("# ").append(line).append('\n');
    }
    return text.toString();
  }

  /** Of letters that cannot end the text that they stand in. */
  private String title() {
    StringBuilder title = new StringBuilder();
    for (char c : playground.title().toCharArray()) {
      title.append(c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) ? ' ' : c);
    }
    return title.toString().isBlank() ? "A playground of Nudge" : title.toString().trim();
  }

  /** The training rows: what the network reads, then what it should say. */
  private String data() {
    Rows rows = expected.experiment().prepared().training();
    int inputs = playground.inputs();
    int outputs = playground.outputs();
    double[] table = new double[rows.count() * (inputs + outputs)];
    for (int r = 0; r < rows.count(); r++) {
      int to = r * (inputs + outputs);
      System.arraycopy(rows.inputs(), r * inputs, table, to, inputs);
      System.arraycopy(rows.targets(), r * outputs, table, to + inputs, outputs);
    }
    return PythonText.table("DATA", table, inputs + outputs) + "INPUTS = " + inputs + "\n";
  }

  /** The functions {@code penalty()} and {@code pull(p)}, its derivative for one parameter. */
  private String penalty() {
    Penalty penalty = playground.learning().penalty();
    if (penalty == null) {
      return "";
    }
    String rate = PythonText.number(penalty.rate());
    boolean sizes = penalty.norm() == Norm.L1;
    return "def penalty():\n    return sum("
        + (sizes ? "abs(p.data)" : "p.data * p.data")
        + " * "
        + rate
        + " for p in penalized)\n\n\ndef pull(p):\n    return "
        + (sizes ? rate + " * ((p.data > 0) - (p.data < 0))" : "2 * " + rate + " * p.data")
        + "\n\n\n";
  }

  private String state() {
    Checkpoint start = expected.experiment().start();
    int count = playground.learning().optimizer().slots();
    StringBuilder text = new StringBuilder("parameters = model.parameters()\n");
    if (playground.learning().penalty() != null) {
      text.append(penalized());
    }
    boolean fresh = start.step() == 0 && isZero(start.slots());
    if (fresh) {
      text.append("slots = [[0.0] * ").append(count).append(" for _ in parameters]\n");
    } else {
      int width = Math.max(1, count);
      text.append(
          count == 0
              ? "slots = [[] for _ in parameters]\n"
              : PythonText.table("slots", start.slots(), width));
    }
    return text + "epoch, number = " + start.epoch() + ", " + start.batch() + "\n\n\n";
  }

  private String penalized() {
    boolean[] biases = ParameterPlace.biases(playground.inputs(), playground.network().layers());
    return playground.learning().penalty().biases() || biases.length == 0
        ? "penalized = parameters\n"
        : "penalized = [w for layer in model.layers for neuron in layer.neurons for w in neuron.w]\n";
  }

  private static boolean isZero(double[] numbers) {
    for (double number : numbers) {
      if (number != 0) {
        return false;
      }
    }
    return true;
  }

  private String loop() {
    boolean mean = playground.learning().loss().mean();
    boolean penalized = playground.learning().penalty() != null;
    boolean separate = playground.learning().optimizer().separatesPenalty();
    String text =
        LOOP.replace("DIVISOR", mean ? " * (1.0 / len(rows))" : "")
            .replace(
                "ZEROED",
                modules ? "model.zero_grad()" : "for p in parameters:\n        p.grad = 0.0")
            .replace("EVERY", Integer.toString(playground.learning().evaluateEvery()))
            .replace("PENALTY", penalized ? ", \"penalty\", penalty()" : "");
    String pulls = penalized ? "{id(p): pull(p) for p in penalized}" : "{}";
    String total = penalized && !separate ? "p.grad + pulls.get(id(p), 0.0)" : "p.grad";
    return text.replace("PULLS", pulls).replace("GRADIENT", total);
  }
}
