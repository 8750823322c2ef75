package nudge.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import nudge.autograd.ElementaryOp;
import nudge.autograd.GradientCheck;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.optim.Sgd;
import nudge.random.PythonRandom;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.ParameterTerm;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gradient of a whole training against differences. */
class TrainingObjectiveTest {
  private static final long SEED = 20261210;

  private static Checkpoint at(double... parameters) {
    return Checkpoint.initial(parameters, 0);
  }

  private static GradientCheck.Result check(OneWeight one, double weight, double... inputs) {
    Rows rows = new Rows(inputs.length, inputs, new double[inputs.length]);
    return TrainingObjective.check(one.plan(rows), rows, at(weight));
  }

  private static Value squared(Value y, Value t) {
    return y.subtract(t).pow(2);
  }

  @ParameterizedTest
  @CsvSource({
    "tanh, false, false",
    "gelu, true, true",
    "relu, true, false",
    "leaky_relu, false, true",
    "x*sigmoid(x), true, true"
  })
  void network_isRightInEveryParameter(Activation hidden, boolean mean, boolean punished) {
    List<LayerShape> shapes =
        List.of(
            new LayerShape(4, hidden),
            new LayerShape(3, hidden),
            new LayerShape(2, Activation.LINEAR));
    Mlp network = new Mlp(2, shapes, PythonRandom.seeded(SEED));
    List<Value> inputs = List.of(Value.of(0), Value.of(0));
    List<Value> targets = List.of(Value.of(0), Value.of(0));
    List<List<Unit>> units = network.units(inputs);
    Value loss = Loss.SQUARED_ERROR.of(Unit.outputs(units), targets);
    RowGraph graph = new RowGraph(network.parameters(), inputs, targets, units, loss);
    Random random = new Random(SEED);
    Rows rows =
        new Rows(50, random.doubles(100, -1, 1).toArray(), random.doubles(100, -1, 1).toArray());
    double[] p = network.parameters().stream().mapToDouble(Value::data).toArray();
    Value penalized = Value.of(0);
    boolean[] applies = new boolean[p.length];
    Arrays.fill(applies, punished);
    ParameterTerm penalty =
        new ParameterTerm(penalized, Value.of(ElementaryOp.ABS, penalized).multiply(3), applies);
    TrainingPlan plan =
        new TrainingPlan(
            graph, mean, penalty, new NoClipping(), new Sgd(), new Batches(50, 7, null));
    GradientCheck.Result result = TrainingObjective.check(plan, rows, at(p));
    assertTrue(result.worst() < 1e-9, result::toString);
    assertTrue(result.parameter() >= 0);
    assertTrue(result.kinks().size() < p.length / 2, result::toString);
  }

  /** The checkpoint may be in the middle of an epoch: all rows are looked at all the same. */
  @Test
  void anyCheckpoint_isCheckedOverAllRows() {
    OneWeight line = OneWeight.line();
    Rows rows = new Rows(3, new double[] {1, 2, 3}, new double[3]);
    Checkpoint middle = new Checkpoint(5, 2, 1, 5, new double[] {0.5}, new double[0]);
    TrainingPlan plan =
        new TrainingPlan(
            line.graph(), false, null, new NoClipping(), new Sgd(), new Batches(3, 1, null));
    GradientCheck.Result result = TrainingObjective.check(plan, rows, middle);
    assertEquals(14, result.derivative());
    assertEquals(14, result.difference(), 1e-10);
    assertEquals(0, result.parameter());
    assertEquals(List.of(), result.kinks());
  }

  @Test
  void kink_isNamedAndNotMeasured() {
    OneWeight relu = OneWeight.of(Value::relu, (y, t) -> y.subtract(t));
    assertEquals(List.of(0), check(relu, 0, 1, 2).kinks());
    assertEquals(-1, check(relu, 0, 1, 2).parameter());
    assertEquals(List.of(), check(relu, 1e-5, 1).kinks());
  }

  @Test
  void kinkOfThePenalty_isNamedToo() {
    OneWeight line = OneWeight.line().withPenalty(p -> Value.of(ElementaryOp.ABS, p).multiply(0.1));
    assertEquals(List.of(0), check(line, 0, 1).kinks());
    assertEquals(List.of(), check(line, 0.1, 1).kinks());
    assertTrue(check(line, 0.1, 1).worst() < 1e-11);
  }

  @Test
  void nan_isTheWorstOfAll() {
    OneWeight root = OneWeight.of(y -> y.pow(0.5), TrainingObjectiveTest::squared);
    GradientCheck.Result result = check(root, -1, 1, 2);
    assertTrue(Double.isNaN(result.worst()), result::toString);
    assertEquals(0, result.parameter());
  }

  /** √w² is |w| without a comparison that shows it; over the kink the two do not agree. */
  @Test
  void derivative_thatIsNotWhatIsMeasured_isFound() {
    OneWeight hidden = OneWeight.of(y -> y, (y, t) -> y.pow(2).add(1e-300).pow(0.5));
    GradientCheck.Result at = check(hidden, 1e-6, 1);
    assertEquals(1, at.derivative(), 1e-9);
    assertEquals(0, at.difference(), 0.01);
    assertTrue(at.worst() > 0.99, at::toString);
  }

  /** At the bottom of a perfect fit all that is measured is rounding. */
  @Test
  void perfectFit_isNoError() {
    assertTrue(
        check(OneWeight.of(Value::tanh, TrainingObjectiveTest::squared), 0, 1, 2).worst() < 1e-10);
  }

  /** The sum of a function of each of these weights. */
  private static GradientCheck.Result check(UnaryOperator<Value> function, double... weights) {
    List<Value> parameters = new ArrayList<>();
    List<Value> terms = new ArrayList<>();
    for (double weight : weights) {
      Value parameter = Value.of(weight);
      parameters.add(parameter);
      terms.add(function.apply(parameter));
    }
    Value sum = Value.sum(terms);
    List<List<Unit>> units = List.of(List.of(new Unit(sum, sum)));
    RowGraph graph =
        new RowGraph(parameters, List.of(Value.of(0)), List.of(Value.of(0)), units, sum);
    TrainingPlan plan =
        new TrainingPlan(graph, false, null, new NoClipping(), new Sgd(), Batches.full(1));
    return TrainingObjective.check(plan, new Rows(1, new double[1], new double[1]), at(weights));
  }

  /** |w| without a comparison that shows its kink, at 0: one weight after the other beside it. */
  @Test
  void worst_isFoundWhereverItIs() {
    UnaryOperator<Value> hidden = w -> w.pow(2).add(1e-300).pow(0.5);
    for (int i = 0; i < 3; i++) {
      double[] weights = {3e-6, 3e-6, 3e-6};
      weights[i] = 1e-6;
      GradientCheck.Result result = check(hidden, weights);
      assertEquals(i, result.parameter());
      assertEquals(1 - 14e-6 / (12 * 0x1p-12), result.worst(), 1e-9);
    }
    assertEquals(0, check(hidden, 1e-6, 1e-6).parameter(), "the first of equals");
  }

  /** A NaN in one term makes one of the whole objective, and so of every difference. */
  @Test
  void nan_isNeverReplacedByANumber() {
    GradientCheck.Result result = check(w -> w.pow(0.5), 1, -1, 4);
    assertTrue(Double.isNaN(result.worst()), result::toString);
    assertEquals(0, result.parameter());
  }
}
