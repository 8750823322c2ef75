package nudge.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.math.RowSum;
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
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;
import nudge.training.RowNumbers.Term;
import nudge.training.RowNumbers.UnitNumbers;
import org.junit.jupiter.api.Test;

/** The numbers inside one row against differences, and against the gradient of a batch. */
class RowNumbersTest {
  private static final double STEP = 1e-5;
  private static final Rows ROWS =
      new Rows(3, new double[] {0.5, -1.2, 2, 0.1, -0.7, 0.3}, new double[] {1, -1, 0.5, 0, 1, 1});

  private final RowGraph graph = graph();
  private final double[] parameters = parameters();
  private final RowNumbers numbers = new RowNumbers(graph, ROWS);

  /** A typed activation, one with a name, and none. */
  private static RowGraph graph() {
    List<LayerShape> shapes =
        List.of(
            new LayerShape(3, Activation.of("x*sigmoid(1.5*x)")),
            new LayerShape(2, Activation.TANH),
            new LayerShape(2, Activation.LINEAR));
    Mlp network = new Mlp(2, shapes, PythonRandom.seeded(5));
    List<Value> inputs = List.of(Value.of(0), Value.of(0));
    List<Value> targets = List.of(Value.of(0), Value.of(0));
    List<List<Unit>> units = network.units(inputs);
    Value loss = Loss.SQUARED_ERROR.of(Unit.outputs(units), targets);
    return new RowGraph(network.parameters(), inputs, targets, units, loss);
  }

  private double[] parameters() {
    double[] parameters = new double[graph.parameters().size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = graph.parameters().get(i).data();
    }
    return parameters;
  }

  private double lossWith(int row, int parameter, double by) {
    double[] moved = parameters.clone();
    moved[parameter] += by;
    numbers.compute(row, moved);
    return numbers.loss();
  }

  @Test
  void gradientOfEveryTerm_isTheMeasuredOne() {
    int[] inputs = {2, 3, 2};
    int[] units = {3, 2, 2};
    int parameter = 0;
    for (int layer = 0; layer < units.length; layer++) {
      for (int unit = 0; unit < units[layer]; unit++) {
        for (int term = 1; term <= inputs[layer] + 1; term++) {
          double above = lossWith(1, parameter, STEP);
          double below = lossWith(1, parameter, -STEP);
          numbers.compute(1, parameters);
          Term shown = numbers.terms(layer, unit).get(term % (inputs[layer] + 1));
          assertEquals(parameters[parameter], shown.weight());
          assertEquals((above - below) / (2 * STEP), shown.gradient(), 1e-8);
          parameter++;
        }
      }
    }
    assertEquals(parameters.length, parameter);
  }

  @Test
  void terms_addUpToTheSum_andGradientsAreUpstreamTimesInput() {
    for (int row = 0; row < ROWS.count(); row++) {
      numbers.compute(row, parameters);
      for (int layer = 0; layer < 3; layer++) {
        for (int unit = 0; unit < 2; unit++) {
          UnitNumbers shown = numbers.unit(layer, unit);
          double sum = -0.0;
          for (Term term : numbers.terms(layer, unit)) {
            sum += term.product();
            assertEquals(term.weight() * term.input(), term.product());
            assertEquals(shown.sumGradient() * term.input(), term.gradient());
          }
          assertEquals(shown.sum(), sum);
          assertEquals(shown.slope() * shown.activationGradient(), shown.sumGradient(), 1e-15);
        }
      }
    }
  }

  /** A bias moves the sum by as much as itself. */
  @Test
  void slope_isTheMeasuredOne() {
    double[] moved = parameters.clone();
    moved[2] += STEP;
    numbers.compute(0, moved);
    double above = numbers.unit(0, 0).activation();
    moved[2] -= 2 * STEP;
    numbers.compute(0, moved);
    double below = numbers.unit(0, 0).activation();
    numbers.compute(0, parameters);
    assertEquals((above - below) / (2 * STEP), numbers.unit(0, 0).slope(), 1e-9);
  }

  @Test
  void outputs_areThoseOfTheirTargets() {
    numbers.compute(2, parameters);
    double loss = 0;
    for (int i = 0; i < 2; i++) {
      RowNumbers.OutputNumbers output = numbers.output(i);
      double error = output.prediction() - output.target();
      assertEquals(1, output.target());
      assertEquals(numbers.unit(2, i).activation(), output.prediction());
      assertEquals(2 * error, output.gradient(), 1e-15);
      loss += error * error;
    }
    assertEquals(loss, numbers.loss(), 1e-15);
    assertEquals(-0.7, numbers.input(0));
  }

  @Test
  void rows_addUpToTheGradientOfTheirBatch() {
    RowSum sum = new RowSum(parameters.length);
    List<Double> losses = new ArrayList<>();
    for (int row = 0; row < ROWS.count(); row++) {
      numbers.compute(row, parameters);
      losses.add(numbers.loss());
      sum.add(numbers.gradient());
    }
    TrainingPlan plan =
        new TrainingPlan(graph, false, null, new NoClipping(), new Sgd(), Batches.full(3));
    ValueEngine engine = new ValueEngine(plan, ROWS);
    Checkpoint at = Checkpoint.initial(parameters, 0);
    assertArrayEquals(engine.gradient(at), sum.total());
    double total = losses.get(0) + losses.get(1) + losses.get(2);
    assertEquals(engine.evaluate(at, ROWS).loss(), total, 1e-15);
  }
}
