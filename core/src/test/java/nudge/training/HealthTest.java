package nudge.training;

import static nudge.training.Health.Condition.ALIVE;
import static nudge.training.Health.Condition.DEAD;
import static nudge.training.Health.Condition.SATURATED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.random.PythonRandom;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which units can learn from a set of rows. */
class HealthTest {
  private static Health.Condition condition(UnaryOperator<Value> activation, double... sums) {
    OneWeight one = OneWeight.of(activation, (y, t) -> y.subtract(t));
    Rows rows = new Rows(sums.length, sums, new double[sums.length]);
    Health health = Health.of(one.graph(), Checkpoint.initial(new double[] {1}, 0), rows);
    return health.units().get(0).get(0);
  }

  @Test
  void relu_withoutAPositiveSum_isDead() {
    assertEquals(DEAD, condition(Value::relu, -1, 0, -3));
    assertEquals(ALIVE, condition(Value::relu, -1, 0, -3, 1e-9));
    assertEquals(ALIVE, condition(Value::relu, 5));
  }

  @Test
  void relu_ofNaN_isNotDead() {
    assertEquals(ALIVE, condition(Value::relu, -1, Double.NaN));
  }

  /** 1 − tanh²(3) is 0.00987, 1 − tanh²(2.9) is 0.012. */
  @Test
  void tanh_withLargeSums_isSaturated() {
    assertEquals(SATURATED, condition(Value::tanh, 3, -3, 5));
    assertEquals(ALIVE, condition(Value::tanh, 3, -3, 2.9));
    assertEquals(ALIVE, condition(Value::tanh, 0, 0.5));
    assertEquals(SATURATED, condition(Value::tanh, 100, 1000), "the slope is 0, the output is not");
  }

  @ParameterizedTest
  @CsvSource({"20, 1, SATURATED", "20, 2, ALIVE", "19, 1, ALIVE", "100, 5, SATURATED"})
  void saturation_needs95PercentOfTheRows(int rows, int steep, Health.Condition expected) {
    double[] sums = new double[rows];
    Arrays.fill(sums, 9);
    Arrays.fill(sums, 0, steep, 0.1);
    assertEquals(expected, condition(Value::tanh, sums));
  }

  /** What was seen the last time counts for nothing. */
  @Test
  void watch_looksAgain() {
    OneWeight one = OneWeight.of(Value::relu, (y, t) -> y.subtract(t));
    HealthWatch watch = new HealthWatch(one.graph());
    Rows rows = new Rows(2, new double[] {1, 2}, new double[2]);
    Checkpoint up = Checkpoint.initial(new double[] {1}, 0);
    Checkpoint down = Checkpoint.initial(new double[] {-1}, 0);
    assertEquals(List.of(List.of(DEAD)), watch.look(down, rows).units());
    assertEquals(List.of(List.of(ALIVE)), watch.look(up, rows).units());
    assertEquals(List.of(List.of(DEAD)), watch.look(down, rows).units());
  }

  @Test
  void linear_isAlwaysAlive() {
    assertEquals(ALIVE, condition(y -> y, 0, 0));
  }

  /** Constants before and after the sum, and the sum used more than once. */
  @Test
  void slope_ofAComposedActivation_isTheMeasuredOne() {
    UnaryOperator<Value> composed =
        y ->
            Value.of(2).exp().multiply(y).tanh().add(y.multiply(y.negate().exp())).add(Value.of(3));
    OneWeight one = OneWeight.of(composed, (y, t) -> y.subtract(t));
    Value x = one.graph().inputs().get(0);
    one.graph().parameters().get(0).data(1);
    Graph graph = Graph.of(one.graph().loss());
    Slopes slopes = new Slopes(graph);
    Unit unit = one.graph().units().get(0).get(0);
    for (double at : new double[] {-1.5, -0.1, 0.2, 2}) {
      double h = 1e-6;
      x.data(at + h);
      graph.forward();
      double above = unit.output().data();
      x.data(at - h);
      graph.forward();
      double below = unit.output().data();
      x.data(at);
      graph.forward();
      assertEquals((above - below) / (2 * h), slopes.of(unit), 1e-8, "at " + at);
    }
  }

  /** The last hidden unit gets a bias that no input makes up for. */
  @Test
  void network_countsUnitByUnit() {
    List<LayerShape> shapes =
        List.of(new LayerShape(3, Activation.RELU), new LayerShape(2, Activation.TANH));
    Mlp network = new Mlp(1, shapes, PythonRandom.seeded(1));
    List<Value> inputs = List.of(Value.of(0));
    List<Value> targets = List.of(Value.of(0), Value.of(0));
    List<List<Unit>> units = network.units(inputs);
    Value loss = Value.sum(Unit.outputs(units)).add(Value.sum(targets));
    RowGraph graph = new RowGraph(network.parameters(), inputs, targets, units, loss);
    double[] p = {1, 1, 1, 1, 1, -9, 0, 0, 0, 0.1, 0, 0, 0, 9};
    Rows rows = new Rows(2, new double[] {0.5, 1}, new double[4]);
    Health health = Health.of(graph, Checkpoint.initial(p, 0), rows);
    assertEquals(List.of(List.of(ALIVE, ALIVE, DEAD), List.of(ALIVE, SATURATED)), health.units());
    assertEquals(2, health.count(0, ALIVE));
    assertEquals(1, health.count(0, DEAD));
    assertEquals(0, health.count(1, DEAD));
    assertEquals(1, health.count(1, SATURATED));
  }
}
