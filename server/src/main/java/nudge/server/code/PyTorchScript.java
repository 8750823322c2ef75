package nudge.server.code;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Op;
import nudge.autograd.Value;
import nudge.nn.LayerShape;
import nudge.nn.Norm;
import nudge.nn.ParameterPlace;
import nudge.nn.Unit;
import nudge.playground.Playground;
import nudge.tape.RowGraph;
import nudge.tape.Rows;

/**
 * A playground as a script for PyTorch: doubles, all rows of a batch at once, gradients by {@code
 * backward}. The parameters are one vector in our order, of which layers take their parts.
 */
public final class PyTorchScript {
  /** What is called otherwise there. */
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("leaky_relu", "torch.nn.functional.leaky_relu(%, 0.01)"),
          Map.entry("elu", "torch.nn.functional.elu(%)"),
          Map.entry("softplus", "torch.nn.functional.softplus(%)"),
          Map.entry("gelu", "torch.nn.functional.gelu(%, approximate=\"tanh\")"),
          Map.entry("swish", "torch.nn.functional.silu(%)"),
          Map.entry("step", "(% > 0).double()"),
          Map.entry("max", "torch.maximum(%)"),
          Map.entry("min", "torch.minimum(%)"));

  private static final String LOOP =
      """
      def predict(x):
          at = 0
          for units, activation in LAYERS:
              inputs = x.shape[1]
              part = parameters[at : at + units * (inputs + 1)].reshape(units, inputs + 1)
              x = activation(x @ part[:, :-1].T + part[:, -1])
              at += units * (inputs + 1)
          return x


      def loss_over(rows):
          y = predict(DATA[rows, :INPUTS])
          return row_loss(y.unbind(1), DATA[rows, INPUTS:].unbind(1)).REDUCED


      for k in range(START, END + 1):
          if k % EVERY == 0 or k in (START, END):
              print("step", k, "loss", loss_over(list(range(len(DATA)))).item())
          if k == END:
              break
          loss = loss_over(list(batch(epoch, number)))
          parameters.grad = None
          loss.backward()
          with torch.no_grad():
              p = parameters.detach()
              pulls = PULLS
              gradient = clipped(GRADIENT)
              c = coefficients(k)
              for i in range(len(p)):
                  new, slots[i] = update(
                      p[i].item(), gradient[i].item(), pulls[i].item(), slots[i], c
                  )
                  parameters[i] = new
          number += 1
          if number == PER_EPOCH:
              epoch, number = epoch + 1, 0
      """;

  private final Expected expected;
  private final Playground playground;
  private final RowGraph row;
  private final GraphCode code =
      new GraphCode(PyTorchScript::call, number -> "torch.tensor(" + number + ")");

  public PyTorchScript(Expected expected) {
    this.expected = expected;
    this.playground = expected.playground();
    this.row = expected.experiment().plan().row();
  }

  private static String call(Op op, List<String> operands) {
    String arguments = String.join(", ", operands);
    String known = FUNCTIONS.get(op.symbol());
    return known == null
        ? "torch." + op.symbol() + "(" + arguments + ")"
        : known.replace("%", arguments);
  }

  public String text() {
    PythonLearning learning = new PythonLearning(expected);
    StringBuilder text = new StringBuilder("import math\n\nimport torch\n\n");
    text.append("torch.set_default_dtype(torch.float64)\n\n").append(data()).append(network());
    text.append("\n\n").append("def divide(a, b):\n    return a / b\n\n\n");
    text.append("START = ").append(expected.start()).append("\nEND = ").append(expected.end());
    text.append('\n').append(learning.batches()).append(learning.coefficients());
    text.append(learning.update()).append(clipping(learning)).append(state()).append(loop());
    text.append("\n# Nudge prints\n");
    for (String line : expected.lines()) {
      text.append("# ").append(line).append('\n');
    }
    return text.toString();
  }

  private String data() {
    Rows rows = expected.experiment().prepared().training();
    int width = playground.inputs() + playground.outputs();
    double[] table = new double[rows.count() * width];
    for (int r = 0; r < rows.count(); r++) {
      int inputs = playground.inputs();
      System.arraycopy(rows.inputs(), r * inputs, table, r * width, inputs);
      int outputs = playground.outputs();
      System.arraycopy(rows.targets(), r * outputs, table, r * width + inputs, outputs);
    }
    return PythonText.table("DATA", table, width)
        + "DATA = torch.tensor(DATA)\nINPUTS = "
        + playground.inputs()
        + "\n\n\n";
  }

  private String network() {
    Map<String, String> activations = new LinkedHashMap<>();
    List<String> layers = new ArrayList<>();
    for (int i = 0; i < row.units().size(); i++) {
      LayerShape layer = playground.network().layers().get(i);
      String name = "activation" + (i + 1);
      Unit unit = row.units().get(i).get(0);
      Map<Value, String> sum = new IdentityHashMap<>(Map.of(unit.sum(), "x"));
      activations.put(name, "def " + name + "(x):\n" + code.body(unit.output(), sum) + "\n\n");
      layers.add("(" + layer.units() + ", " + name + ")");
    }
    Map<Value, String> leaves = new IdentityHashMap<>();
    for (int i = 0; i < row.targets().size(); i++) {
      leaves.put(row.outputs().get(i), "y[" + i + "]");
      leaves.put(row.targets().get(i), "t[" + i + "]");
    }
    return String.join("", activations.values())
        + "def row_loss(y, t):\n"
        + code.body(row.loss(), leaves)
        + "\n\nLAYERS = ["
        + String.join(", ", layers)
        + "]\n";
  }

  private static String clipping(PythonLearning learning) {
    return learning
        .clipping()
        .replace("return [g * scale for g in gradient]", "return gradient * scale")
        .replace(
            "def clipped(gradient):\n",
            "def clipped(gradient):\n    gradient = torch.as_tensor(gradient)\n")
        .replace("return [max(", "return torch.tensor([max(")
        .replace(" for g in gradient]\n", " for g in gradient.tolist()])\n");
  }

  private String state() {
    double[] parameters = expected.experiment().start().parameters();
    double[] slots = expected.experiment().start().slots();
    int count = playground.learning().optimizer().slots();
    String kept =
        count == 0 ? "slots = [[] for _ in parameters]\n" : PythonText.table("slots", slots, count);
    return "# Layer by layer, neuron by neuron, weights then bias\nparameters = torch.tensor("
        + PythonText.list(parameters, 0, parameters.length)
        + ", requires_grad=True)\n"
        + kept
        + "epoch, number = "
        + expected.experiment().start().epoch()
        + ", "
        + expected.experiment().start().batch()
        + "\n\n\n";
  }

  private String loop() {
    boolean separate = playground.learning().optimizer().separatesPenalty();
    return LOOP.replace("REDUCED", playground.learning().loss().mean() ? "mean()" : "sum()")
        .replace("EVERY", Integer.toString(playground.learning().evaluateEvery()))
        .replace("PULLS", pulls())
        .replace("GRADIENT", separate ? "parameters.grad" : "parameters.grad + pulls");
  }

  private String pulls() {
    if (playground.learning().penalty() == null) {
      return "torch.zeros_like(p)";
    }
    boolean[] biases = ParameterPlace.biases(playground.inputs(), playground.network().layers());
    double[] counts = new double[biases.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = playground.learning().penalty().biases() || !biases[i] ? 1 : 0;
    }
    String rate = PythonText.number(playground.learning().penalty().rate());
    boolean sizes = playground.learning().penalty().norm() == Norm.L1;
    return (sizes ? rate + " * p.sign()" : "2 * " + rate + " * p")
        + " * torch.tensor("
        + PythonText.list(counts, 0, counts.length)
        + ")";
  }
}
