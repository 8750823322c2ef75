package nudge.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.autograd.ElementaryOp;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.optim.NoClipping;
import nudge.optim.Sgd;
import nudge.random.Seed;
import org.junit.jupiter.api.Test;

/** What becomes of a row's graph when it is recorded. */
class RowTapesTest {
  private static final long SEED = 20261123;

  /** Forward a sum and an activation, backward a sum and a slope, then the gradients. */
  @Test
  void network_ofWideLayers_isAsShortAsOneOfNarrowOnes() {
    List<Class<?>> wide = kinds(network(64));
    assertEquals(kinds(network(2)), wide);
    assertTrue(wide.size() <= 16, wide.toString());
  }

  private static List<Class<?>> kinds(RowGraph row) {
    List<Class<?>> kinds = new ArrayList<>();
    for (Instruction instruction : RowTapes.of(row).training().instructions()) {
      kinds.add(instruction.getClass());
    }
    return kinds;
  }

  private static RowGraph network(int units) {
    LayerShape hidden = new LayerShape(units, Activation.of("x*sigmoid(1.5*x)"));
    List<LayerShape> shapes = List.of(hidden, hidden, new LayerShape(1, Activation.TANH));
    Mlp network = new Mlp(2, shapes, Seed.of(1).open());
    List<Value> inputs = List.of(Value.of(0), Value.of(0));
    List<Value> targets = List.of(Value.of(0));
    List<List<Unit>> layers = network.units(inputs);
    Value loss = Loss.SQUARED_ERROR.of(Unit.outputs(layers), targets);
    return new RowGraph(network.parameters(), inputs, targets, layers, loss);
  }

  /**
   * A factor that gets gradients from within the sum it is a factor of: they come in an order that
   * differentiating the sum as a whole would change.
   */
  @Test
  void factor_usedWithinItsOwnSum_getsItsGradientsInTheGraphsOrder() {
    Random random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      TrainingPlan plan =
          new TrainingPlan(
              throughItself(), false, null, new NoClipping(), new Sgd(), Batches.full(1));
      Rows rows = new Rows(1, random.doubles(1, -2, 2).toArray(), new double[] {0.3});
      Checkpoint start = Checkpoint.initial(random.doubles(6, -2, 2).toArray(), 0);
      double[] rates = {0.1, 0.1};
      Checkpoint expected = new ValueEngine(plan, rows).run(start, rates);
      assertEquals(expected, new TapeEngine(plan, rows).run(start, rates), "seed " + SEED);
    }
  }

  /** Of y = p₀ + p₁x₀ + p₂x₁ every part is an output too: the sums on the way and a product. */
  @Test
  void outputs_withinALongerSum_areComputed() {
    List<Value> p = List.of(Value.of(0), Value.of(0), Value.of(0));
    List<Value> x = List.of(Value.of(0), Value.of(0));
    Value product = p.get(2).multiply(x.get(1));
    Value part = p.get(0).add(p.get(1).multiply(x.get(0)));
    Value whole = part.add(product);
    List<Unit> units = new ArrayList<>();
    List<Value> targets = new ArrayList<>();
    for (Value output : List.of(part, product, whole)) {
      units.add(new Unit(output, output));
      targets.add(Value.of(0));
    }
    RowGraph row = new RowGraph(p, x, targets, List.of(units), whole);
    TrainingPlan plan =
        new TrainingPlan(row, false, null, new NoClipping(), new Sgd(), Batches.full(1));
    Rows rows = new Rows(1, new double[] {0.7, -1.3}, new double[3]);
    Checkpoint at = Checkpoint.initial(new double[] {0.1, 0.2, 0.3}, 0);
    double[] expected = new ValueEngine(plan, rows).predict(at, rows.inputs());
    assertArrayEquals(new double[] {0.24, -0.39, -0.15}, expected, 1e-15);
    assertArrayEquals(expected, new TapeEngine(plan, rows).predict(at, rows.inputs()));
    assertArrayEquals(expected, new TapeEngine(plan, rows).units(at, rows.inputs()));
  }

  /** y = p₂ + p₃z + p₄ tanh z + p₅ sin z with z = p₀ + p₁x. */
  private static RowGraph throughItself() {
    List<Value> p = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      p.add(Value.of(0));
    }
    Value x = Value.of(0);
    Value t = Value.of(0);
    Value z = p.get(0).add(p.get(1).multiply(x));
    Value y = p.get(2).add(p.get(3).multiply(z));
    y = y.add(p.get(4).multiply(z.tanh())).add(p.get(5).multiply(Value.of(ElementaryOp.SIN, z)));
    Value loss = y.subtract(t).pow(2);
    return new RowGraph(p, List.of(x), List.of(t), List.of(List.of(new Unit(y, y))), loss);
  }
}
