package nudge.server.code;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Op;
import nudge.autograd.Value;
import nudge.nn.LayerShape;
import nudge.nn.Unit;
import nudge.playground.Playground;
import nudge.playground.Start;
import nudge.random.Seed;
import nudge.tape.RowGraph;

/** The network and the loss of one row, as classes and functions in Python. */
final class PythonNetwork {
  private static final String DRAW = "random.uniform(-1, 1)";

  private static final String MODULE =
      """
      class Module:
          def zero_grad(self):
              for p in self.parameters():
                  p.grad = 0.0


      """;

  private static final String CLASSES =
      """
      class Neuron(Module?):
          def __init__(self, inputs, activation):
              self.w = [Value(DRAWN) for _ in range(inputs)]
              self.b = Value(BIAS)
              self.activation = activation

          def __call__(self, x):
              total = self.b
              for w, xi in zip(self.w, x):
                  total = total + w * xi
              return self.activation(total)

          def parameters(self):
              return self.w + [self.b]


      class Layer(Module?):
          def __init__(self, inputs, units, activation):
              self.neurons = [Neuron(inputs, activation) for _ in range(units)]

          def __call__(self, x):
              return [neuron(x) for neuron in self.neurons]

          def parameters(self):
              return [p for neuron in self.neurons for p in neuron.parameters()]


      class MLP(Module?):
          def __init__(self, inputs, layers):
              self.layers = []
              for units, activation in layers:
                  self.layers.append(Layer(inputs, units, activation))
                  inputs = units

          def __call__(self, x):
              for layer in self.layers:
                  x = layer(x)
              return x

          def parameters(self):
              return [p for layer in self.layers for p in layer.parameters()]


      """;

  private final Playground playground;
  private final RowGraph row;
  private final GraphCode code =
      new GraphCode(
          (op, operands) ->
              operands.get(0)
                  + "."
                  + op.symbol()
                  + "("
                  + String.join(", ", operands.subList(1, operands.size()))
                  + ")",
          number -> "value(" + number + ")");

  /** The functions that are activations, by what is written in documents. */
  private final Map<String, String> activations = new LinkedHashMap<>();

  private final String rowLoss;

  PythonNetwork(Expected expected) {
    this.playground = expected.playground();
    this.row = expected.experiment().plan().row();
    for (int i = 0; i < row.units().size(); i++) {
      Unit unit = row.units().get(i).get(0);
      String id = playground.network().layers().get(i).activation().id();
      activations.putIfAbsent(id, function(activations.size() + 1, unit));
    }
    Map<Value, String> leaves = new IdentityHashMap<>();
    for (int i = 0; i < row.targets().size(); i++) {
      leaves.put(row.outputs().get(i), "y[" + i + "]");
      leaves.put(row.targets().get(i), "t[" + i + "]");
    }
    rowLoss = "def row_loss(y, t):\n" + code.body(row.loss(), leaves) + "\n\n";
  }

  private String function(int number, Unit unit) {
    Map<Value, String> sum = new IdentityHashMap<>(Map.of(unit.sum(), "x"));
    return "def activation" + number + "(x):\n" + code.body(unit.output(), sum) + "\n\n";
  }

  /** The operations that its graph needs of the class Value. */
  Map<String, Op> ops() {
    return code.ops();
  }

  String functions() {
    return String.join("", activations.values()) + rowLoss;
  }

  /** Whether Python itself can draw the parameters where this run begins. */
  private boolean isDrawnByPython() {
    Seed seed = playground.network().seed();
    String initializer = playground.network().initializer().id();
    return playground.start() instanceof Start.Drawn
        && seed.isPython()
        && seed.skip() == 0
        && (initializer.equals("notebook") || initializer.equals("micrograd"));
  }

  /**
   * The classes of the network.
   *
   * @param modules whether they have a class in common, as in micrograd
   */
  String classes(boolean modules) {
    boolean drawn = isDrawnByPython();
    String bias = playground.network().initializer().id().equals("notebook") ? DRAW : "0.0";
    String text = modules ? MODULE + CLASSES.replace("(Module?)", "(Module)") : CLASSES;
    return text.replace("(Module?)", "")
        .replace("DRAWN", drawn ? DRAW : "0.0")
        .replace("BIAS", drawn ? bias : "0.0");
  }

  /** Makes the network, seeded by Python or with the parameters where the run begins. */
  String made() {
    List<String> layers = new ArrayList<>();
    List<String> ids = new ArrayList<>(activations.keySet());
    for (LayerShape layer : playground.network().layers()) {
      int number = ids.indexOf(layer.activation().id()) + 1;
      layers.add("(" + layer.units() + ", activation" + number + ")");
    }
    String made = "model = MLP(" + playground.inputs() + ", [" + String.join(", ", layers) + "])\n";
    if (isDrawnByPython()) {
      return "random.seed(" + playground.network().seed().value() + ")\n" + made;
    }
    double[] parameters = playground.beginning().parameters();
    return "# Layer by layer, neuron by neuron, weights then bias\nSTART_PARAMETERS = "
        + PythonText.list(parameters, 0, parameters.length)
        + "\n"
        + made
        + "for p, number in zip(model.parameters(), START_PARAMETERS):\n    p.data = number\n";
  }
}
