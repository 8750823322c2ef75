package nudge.training;

import static nudge.nn.Activation.LINEAR;
import static nudge.nn.Activation.RELU;
import static nudge.nn.Activation.TANH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nudge.autograd.Arithmetic;
import nudge.autograd.ElementaryOp;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.optim.Clipping;
import nudge.optim.NoClipping;
import nudge.optim.Optimizer;
import nudge.optim.Sgd;
import nudge.random.PythonRandom;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;
import org.junit.jupiter.api.Test;

/** Where a step breaks, said by its step, row, operation and parameter. */
class DiagnosisTest {
  private static final long SEED = 20261209;
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  /** The table holds other rows before these. */
  private static final Names NAMES = new Names(i -> "weight " + (i + 1), r -> r + 100);

  private static Checkpoint at(double weight) {
    return new Checkpoint(11, 11, 0, 11, new double[] {weight}, new double[0]);
  }

  private static Rows rows(double... inputs) {
    return new Rows(inputs.length, inputs, new double[inputs.length]);
  }

  private static Diagnosis diagnose(OneWeight one, Rows rows, double weight, double rate) {
    return Diagnosis.of(one.plan(rows), rows, at(weight), rate, NAMES);
  }

  private static Value squared(Value y, Value t) {
    return y.subtract(t).pow(2);
  }

  @Test
  void soundStep_hasNothingWrong() {
    assertNull(diagnose(OneWeight.line(), rows(1, 2), 3, 0.1));
  }

  @Test
  void forward_outsideADomain_isFoundInItsRow() {
    OneWeight root = OneWeight.of(y -> y.pow(0.5), DiagnosisTest::squared);
    Diagnosis found = diagnose(root, rows(1, 4, -9, -16), 2, 0.1);
    assertEquals(12, found.step());
    assertEquals(102, found.row());
    assertEquals(Diagnosis.Kind.FORWARD, found.kind());
    assertEquals("output 1", found.place());
    assertEquals("**0.5", found.op());
    assertEquals(List.of(-18.0, NAN), found.numbers());
    assertEquals(-1, found.parameter());
    assertEquals(Advice.ROOT, found.advice());
    assertEquals(
        "Step 12, row 103: -18**0.5 in output 1 gives NaN. " + Advice.ROOT.sentence(),
        found.sentence());
  }

  @Test
  void forward_inTheLoss_isSaidToBeThere() {
    OneWeight line = OneWeight.of(y -> y, (y, t) -> t.divide(y).exp());
    Diagnosis found = diagnose(line, rows(0), 2, 0.1);
    assertEquals("the loss", found.place());
    assertEquals(List.of(0.0, 0.0, NAN), found.numbers());
    assertEquals("0 / 0 in the loss gives NaN", found.event());
    assertEquals(Advice.DIVISION, found.advice());
  }

  @Test
  void forward_ofAnExponential_overflows() {
    OneWeight line = OneWeight.of(Value::exp, DiagnosisTest::squared);
    Diagnosis found = diagnose(line, rows(1, 500), 2, 0.1);
    assertEquals(101, found.row());
    assertEquals("exp(1000) in output 1 gives Infinity", found.event());
    assertEquals(Advice.EXPONENT, found.advice());
  }

  /** Finite, and yet beyond all bounds: where it began is where it first went beyond. */
  @Test
  void forward_ofHugeNumbers_isGrowth() {
    Diagnosis found = diagnose(OneWeight.line(), rows(1, 1e70), 1e60, 0.1);
    assertEquals(0, found.row() - 100);
    assertEquals("1e+60**2 in the loss gives 9.999999999999998e+119", found.event());
    assertEquals(Advice.GROWTH, found.advice());
  }

  @Test
  void forward_ofAnInputBeyondBounds_asksForOtherData() {
    Diagnosis found = diagnose(OneWeight.line(), rows(1, 1e150), 2, 0.1);
    assertEquals(
        "Step 12, row 102: input 1 is 1e+150. " + Advice.NORMALISE.sentence(), found.sentence());
    assertEquals(List.of(1e150), found.numbers());
    assertNull(found.op());
  }

  /** The first row is large, as clipping allows; the second is what cannot be. */
  @Test
  void rowWithoutAGradient_isFoundBehindALargeOne() {
    OneWeight root = OneWeight.of(y -> y.pow(0.5), DiagnosisTest::squared);
    Diagnosis found = diagnose(root, rows(1e120, -1), 2, 0.1);
    assertEquals(101, found.row());
    assertEquals("-2**0.5 in output 1 gives NaN", found.event());
    OneWeight slope = OneWeight.of(y -> y.pow(0.5), (y, t) -> y.subtract(t));
    assertEquals(101, diagnose(slope, rows(1e120, 0), 2, 0.1).row());
  }

  /** Nothing comes after this logarithm whose slope would be NaN on its account. */
  @Test
  void forward_ofALossThatIsALogarithm_isFound() {
    OneWeight line = OneWeight.of(y -> y, (y, t) -> Value.of(ElementaryOp.LOG, y));
    Diagnosis found = diagnose(line, rows(1, -1), 2, 0.1);
    assertEquals(101, found.row());
    assertEquals("log(-2) in the loss gives NaN", found.event());
    assertEquals(Advice.LOGARITHM, found.advice());
  }

  @Test
  void forward_ofAParameterBeyondBounds_isFoundAtTheParameter() {
    Diagnosis found = diagnose(OneWeight.line(), rows(1), 1e150, 0.1);
    assertEquals(
        "Step 12, row 101: weight 1 is 1e+150. " + Advice.START.sentence(), found.sentence());
    assertEquals(0, found.parameter());
  }

  @Test
  void forward_ofAFormulasNumberBeyondBounds_isFoundInTheFormula() {
    OneWeight steep = OneWeight.of(y -> y.multiply(1e150), DiagnosisTest::squared);
    Diagnosis found = diagnose(steep, rows(1), 2, 0.1);
    assertEquals(
        "Step 12, row 101: a number in output 1 is 1e+150. " + Advice.FORMULA.sentence(),
        found.sentence());
  }

  /** √0 is 0, but its slope there is infinite. */
  @Test
  void backward_throughASlopeThatIsNotFinite_isFoundAtTheOperation() {
    OneWeight root = OneWeight.of(y -> y.pow(0.5), (y, t) -> y.subtract(t));
    Diagnosis found = diagnose(root, rows(1, 0, 2), 2, 0.1);
    assertEquals(Diagnosis.Kind.BACKWARD, found.kind());
    assertEquals(12, found.step());
    assertEquals(101, found.row());
    assertEquals("output 1", found.place());
    assertEquals("**0.5", found.op());
    assertEquals(List.of(0.0, INF, 1.0, INF), found.numbers());
    assertEquals("the slope of 0**0.5 in output 1 is Infinity", found.event());
    assertEquals(Advice.SLOPE, found.advice());
    assertEquals(-1, found.parameter());
  }

  /** Large numbers multiplied on the way back, at the weight itself. */
  @Test
  void backward_thatGrows_isFoundAtTheParameter() {
    OneWeight line = OneWeight.of(y -> y.multiply(1e60), (y, t) -> y.multiply(-1e-10));
    Diagnosis found = diagnose(line, rows(1e60), 1e-70, 1e10);
    assertEquals(Diagnosis.Kind.BACKWARD, found.kind());
    assertEquals(0, found.parameter());
    assertEquals("*", found.op());
    assertEquals(List.of(1e-70, 1e60, 1e60, -1e50, -1e110), found.numbers());
    assertEquals(Advice.GROWTH, found.advice());
    assertEquals(
        "the gradient that comes back through 1e-70 * 1e+60 in output 1 is -1e+110", found.event());
  }

  /** The slope of √(t²) is infinite at 0, but no parameter hears of it. */
  @Test
  void backward_toATargetOnly_isNobodysBusiness() {
    OneWeight line = OneWeight.of(y -> y, (y, t) -> y.add(t.pow(2).pow(0.5)));
    assertNull(diagnose(line, rows(1), 2, 0.1));
    assertEquals(Diagnosis.Kind.UPDATE, diagnose(line, rows(1), 2, 1e101).kind());
  }

  @Test
  void sentence_countsRowsFromOne() {
    OneWeight root = OneWeight.of(y -> y.pow(0.5), DiagnosisTest::squared);
    Names plain = new Names(i -> "w", r -> r);
    Rows rows = rows(-1);
    Diagnosis found = Diagnosis.of(root.plan(rows), rows, at(2), 0.1, plain);
    assertEquals(0, found.row());
    assertTrue(found.sentence().startsWith("Step 12, row 1: "), found.sentence());
  }

  /** Every row is sound, their sum is not. */
  @Test
  void sum_overTheRows_isFoundAfterThem() {
    OneWeight line = OneWeight.of(y -> y, (y, t) -> y.subtract(t));
    Rows rows = rows(6e99, 6e99);
    Diagnosis found = diagnose(line, rows, 1e-3, 1);
    assertEquals(Diagnosis.Kind.SUM, found.kind());
    assertEquals(-1, found.row());
    assertEquals("weight 1", found.place());
    assertEquals(0, found.parameter());
    assertEquals(List.of(1.2e100), found.numbers());
    assertEquals(
        "Step 12: the gradient of weight 1 over the batch is 1.2e+100. " + Advice.MEAN.sentence(),
        found.sentence());
    Diagnosis averaged = diagnose(line.averaged(), rows, 1e-3, 1000);
    assertEquals(Diagnosis.Kind.UPDATE, averaged.kind());
  }

  @Test
  void penalty_withASlopeThatIsNotFinite_isFound() {
    OneWeight line = OneWeight.line().withPenalty(p -> p.pow(0.5));
    Diagnosis found = diagnose(line, rows(1), 0, 0.1);
    assertEquals(Diagnosis.Kind.PENALTY, found.kind());
    assertEquals("weight 1 is 0, where the penalty's slope is Infinity", found.event());
    assertEquals(List.of(0.0, INF), found.numbers());
    assertEquals(Advice.PENALTY, found.advice());
  }

  @Test
  void update_thatGoesTooFar_isFoundLast() {
    Diagnosis found = diagnose(OneWeight.line(), rows(1), 1e49, 1e60);
    assertEquals(Diagnosis.Kind.UPDATE, found.kind());
    assertEquals("weight 1", found.place());
    assertEquals(0, found.parameter());
    assertEquals(List.of(1e49, 2e49, 1e60, 1e49 - 1e60 * 2e49), found.numbers());
    assertEquals(
        "weight 1 is 1e+49; its gradient 2e+49 at the learning rate 1e+60 moves it to -2e+109",
        found.event());
    assertEquals(Advice.LOWER_RATE, found.advice());
  }

  /** Keeps the square of the gradient, twice over, and stays where it is. */
  private record Squares() implements Optimizer {
    @Override
    public String id() {
      return "squares of this test";
    }

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public double[] coefficients(double rate, int update) {
      return new double[0];
    }

    @Override
    public <T> List<T> update(
        Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
      return List.of(parameter, gradient, m.multiply(gradient, gradient));
    }
  }

  @Test
  void update_ofASlot_isFoundToo() {
    Rows rows = rows(1);
    OneWeight line = OneWeight.of(y -> y, (y, t) -> y.multiply(1e60));
    TrainingPlan plan =
        new TrainingPlan(
            line.graph(), false, null, new NoClipping(), new Squares(), Batches.full(1));
    Checkpoint start = Checkpoint.initial(new double[] {3}, 2);
    Diagnosis found = Diagnosis.of(plan, rows, start, 0.1, NAMES);
    assertEquals(
        "Step 1: weight 1 is 3; its gradient 1e+60 at the learning rate 0.1 makes the optimizer"
            + " keep 9.999999999999998e+119. "
            + Advice.LOWER_RATE.sentence(),
        found.sentence());
  }

  /** Only rows of the step's own batch are looked at, in the order of the epoch. */
  @Test
  void forward_looksAtTheBatchOnly() {
    OneWeight root = OneWeight.of(y -> y.pow(0.5), DiagnosisTest::squared);
    Rows rows = rows(-1, 1, 1, -1, 1);
    Batches batches = new Batches(5, 2, null);
    TrainingPlan plan =
        new TrainingPlan(root.graph(), false, null, new NoClipping(), new Sgd(), batches);
    int[] broken = {100, 103, -1};
    for (int batch = 0; batch < 3; batch++) {
      Checkpoint at = new Checkpoint(batch, 0, batch, batch, new double[] {1}, new double[0]);
      Diagnosis found = Diagnosis.of(plan, rows, at, 0.1, NAMES);
      assertEquals(broken[batch], found == null ? -1 : found.row());
    }
  }

  /** A gradient that clipping would hide is found where it began. */
  @Test
  void infinity_thatWouldBeClipped_isFound() {
    Clipping hide =
        new Clipping() {
          @Override
          public String id() {
            return "hide";
          }

          @Override
          public void clip(double[] gradient) {
            gradient[0] = 0;
          }
        };
    OneWeight root = OneWeight.of(y -> y.pow(0.5), (y, t) -> y.subtract(t));
    Rows rows = rows(0);
    TrainingPlan plan =
        new TrainingPlan(root.graph(), false, null, hide, new Sgd(), Batches.full(1));
    assertEquals(Diagnosis.Kind.BACKWARD, Diagnosis.of(plan, rows, at(2), 0.1, NAMES).kind());
  }

  /** Real networks at rates that no run survives: there is always a diagnosis, and a place. */
  @Test
  void networksThatExplode_areAlwaysExplained() {
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      Activation activation = List.of(TANH, RELU, LINEAR).get(i % 3);
      int layers = 1 + i % 3;
      List<Value> inputs = List.of(Value.of(0), Value.of(0));
      List<Value> targets = List.of(Value.of(0));
      Mlp network = new Mlp(2, shapes(layers, activation), PythonRandom.seeded(i));
      List<List<Unit>> units = network.units(inputs);
      Value loss = Loss.SQUARED_ERROR.of(Unit.outputs(units), targets);
      RowGraph graph = new RowGraph(network.parameters(), inputs, targets, units, loss);
      Rows rows = new Rows(6, random.doubles(12).toArray(), random.doubles(6).toArray());
      Batches batches = new Batches(6, 4, null);
      TrainingPlan plan =
          new TrainingPlan(graph, i % 2 == 0, null, new NoClipping(), new Sgd(), batches);
      double[] drawn = network.parameters().stream().mapToDouble(Value::data).toArray();
      double rate = Math.pow(10, 1 + random.nextInt(100));
      double[] rates = new double[400];
      Arrays.fill(rates, rate);
      Checkpoint start = Checkpoint.initial(drawn, 0);
      Checkpoint last = new ValueEngine(plan, rows).run(start, rates);
      assertTrue(last.step() < 400, "seed " + SEED + ", network " + i + " at rate " + rate);
      Diagnosis found = Diagnosis.of(plan, rows, last, rate, NAMES);
      assertNotNull(found, "seed " + SEED + ", network " + i);
      assertEquals(last.step() + 1, found.step());
      assertFalse(found.place().isEmpty());
    }
  }

  private static List<LayerShape> shapes(int layers, Activation activation) {
    List<LayerShape> shapes = new ArrayList<>();
    for (int i = 1; i < layers; i++) {
      shapes.add(new LayerShape(3, activation));
    }
    shapes.add(new LayerShape(1, Activation.LINEAR));
    return shapes;
  }

  /** The hidden layer's first sum is the first to leave all bounds. */
  @Test
  void unit_isNamedByItsLayer() {
    List<Value> inputs = List.of(Value.of(0), Value.of(0));
    List<Value> targets = List.of(Value.of(0));
    Mlp network = new Mlp(2, shapes(3, Activation.LINEAR), PythonRandom.seeded(1));
    List<List<Unit>> units = network.units(inputs);
    Value loss = Loss.SQUARED_ERROR.of(Unit.outputs(units), targets);
    RowGraph graph = new RowGraph(network.parameters(), inputs, targets, units, loss);
    Places places = new Places(graph);
    for (int u = 0; u < 3; u++) {
      assertEquals("unit " + (u + 1) + " of layer 1", places.of(units.get(0).get(u).output()));
      assertEquals("unit " + (u + 1) + " of layer 2", places.of(units.get(1).get(u).output()));
      Value product = units.get(1).get(u).sum().operands().get(1);
      assertEquals("unit " + (u + 1) + " of layer 2", places.of(product));
      assertEquals("unit " + (u + 1) + " of layer 2", places.of(product.operands().get(0)));
    }
    assertEquals("output 1", places.of(units.get(2).get(0).sum()));
    assertEquals("input 2", places.of(inputs.get(1)));
    assertEquals("target 1", places.of(targets.get(0)));
    assertEquals("the loss", places.of(loss));
    assertEquals("the loss", places.of(loss.operands().get(0)));
  }
}
