package nudge.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nudge.autograd.Arithmetic;
import nudge.autograd.Value;
import nudge.math.RowSum;
import nudge.nn.Activation;
import nudge.optim.Clipping;
import nudge.optim.NoClipping;
import nudge.optim.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference engine against plain loops over arrays, to the bit. */
class ReferenceLoopTest {
  private static final long SEED = 20261205;
  private static final double STRENGTH = 0.01;

  /** v ← 0.9v + g; p ← p − rate·v. */
  private record Momentum() implements Optimizer {
    @Override
    public String id() {
      return "momentum of this test";
    }

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public double[] coefficients(double rate, int update) {
      return new double[] {rate};
    }

    @Override
    public <T> List<T> update(
        Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
      T velocity = m.add(m.multiply(m.constant(0.9), slots.get(0)), gradient);
      return List.of(m.subtract(parameter, m.multiply(coefficients.get(0), velocity)), velocity);
    }
  }

  /** Cuts every number at the bound. */
  private record Bound(double bound) implements Clipping {
    @Override
    public String id() {
      return "bound of this test";
    }

    @Override
    public void clip(double[] gradient) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = Math.max(-bound, Math.min(bound, gradient[i]));
      }
    }
  }

  private static ParameterTerm penalty(boolean... applies) {
    Value p = Value.of(0);
    return new ParameterTerm(p, p.pow(2).multiply(STRENGTH), applies);
  }

  private static boolean[] all() {
    boolean[] all = new boolean[17];
    Arrays.fill(all, true);
    return all;
  }

  /** The last of the batches has a row less, or several, or is none but full. */
  @ParameterizedTest
  @CsvSource({
    "9, 1, false, false, Infinity",
    "9, 9, true, false, Infinity",
    "9, 3, true, true, Infinity",
    "9, 5, false, true, 0.3",
    "9, 5, true, true, 0.05",
    "10, 3, true, false, 0.05",
    "90, 90, true, true, 0.05",
    "95, 47, false, true, 2",
    "1, 1, true, true, Infinity"
  })
  void steps_areThoseOfPlainLoops(
      int rows, int size, boolean mean, boolean punished, double bound) {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, rows, SEED);
    PlainLoops loops = new PlainLoops(network.rows(), mean, punished ? STRENGTH : 0, bound);
    Batches batches = new Batches(rows, size, null);
    TrainingPlan plan =
        new TrainingPlan(
            network.graph(),
            mean,
            punished ? penalty(all()) : null,
            new Bound(bound),
            new Momentum(),
            batches);
    double[] p = network.start().parameters();
    double[] velocity = new double[p.length];
    Checkpoint at = Checkpoint.initial(p, 1);
    Engine engine = new ValueEngine(plan, network.rows());
    for (int k = 0; k < 2 * batches.perEpoch() + 1; k++) {
      int batch = k % batches.perEpoch();
      double rate = 0.1 / (k + 1);
      loops.step(p, velocity, batch * size, Math.min(rows, (batch + 1) * size), rate);
      at = engine.run(at, new double[] {rate});
      assertEquals(k + 1, at.step());
      assertArrayEquals(p, at.parameters(), "parameters after step " + at.step());
      assertArrayEquals(velocity, at.slots(), "slots after step " + at.step());
      assertEquals(loops.loss(p), engine.evaluate(at, network.rows()).loss());
      assertEquals(loops.penalty(p) * (punished ? 1 : 0), engine.penalty(at));
    }
  }

  /** Rows of a batch stand in the epoch's order, and the block's partial sums follow it. */
  @Test
  void gradient_ofAPart_isThatOfATableOfTheseRows() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 9, SEED);
    Rows all = network.rows();
    Rows part =
        new Rows(
            3, Arrays.copyOfRange(all.inputs(), 6, 12), Arrays.copyOfRange(all.targets(), 6, 12));
    Checkpoint second = new Checkpoint(1, 0, 1, 1, network.start().parameters(), new double[0]);
    Checkpoint first = network.start();
    assertArrayEquals(
        engine(network, part, Batches.full(3)).gradient(first),
        engine(network, all, new Batches(9, 3, null)).gradient(second));
  }

  /** p ← p + slot 1 + 10·slot 2 + 100·coefficient; slots are kept, ten times as large. */
  private record Spy() implements Optimizer {
    @Override
    public String id() {
      return "spy of this test";
    }

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public double[] coefficients(double rate, int update) {
      return new double[] {rate + update};
    }

    @Override
    public <T> List<T> update(
        Arithmetic<T> m, T parameter, T gradient, List<T> slots, List<T> coefficients) {
      T ten = m.constant(10);
      T first = m.multiply(slots.get(0), ten);
      T second = m.multiply(slots.get(1), ten);
      T sum = m.add(m.add(parameter, slots.get(0)), second);
      T shared = m.multiply(m.constant(100), coefficients.get(0));
      return List.of(m.add(sum, shared), first, second);
    }
  }

  @Test
  void update_givesEachParameterItsOwnSlots_andAllTheUpdatesNumber() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 1, SEED);
    TrainingPlan plan =
        new TrainingPlan(
            network.graph(), false, null, new NoClipping(), new Spy(), Batches.full(1));
    double[] slots = new double[34];
    double[] expected = new double[17];
    double[] tenfold = new double[34];
    for (int i = 0; i < 17; i++) {
      slots[2 * i] = i;
      slots[2 * i + 1] = 100 * i;
      tenfold[2 * i] = 10 * i;
      tenfold[2 * i + 1] = 1000 * i;
      expected[i] = i + i + 1000 * i + 100 * 9;
    }
    double[] p = new double[17];
    Arrays.setAll(p, i -> i);
    Checkpoint at = new Checkpoint(50, 50, 0, 6, p, slots);
    Checkpoint next = new ValueEngine(plan, network.rows()).update(at, new double[17], 2);
    assertArrayEquals(expected, next.parameters());
    assertArrayEquals(tenfold, next.slots());
    assertEquals(7, next.updates());
  }

  private static ValueEngine engine(SmallNetwork network, Rows rows, Batches batches) {
    return new ValueEngine(plan(network, null, batches), rows);
  }

  private static TrainingPlan plan(SmallNetwork network, ParameterTerm penalty, Batches batches) {
    return new TrainingPlan(
        network.graph(), false, penalty, new NoClipping(), new Momentum(), batches);
  }

  @Test
  void penalty_onSomeParameters_leavesTheOthersAlone() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 4, SEED);
    boolean[] applies = all();
    applies[2] = false;
    applies[16] = false;
    Batches full = Batches.full(4);
    ValueEngine plain = new ValueEngine(plan(network, null, full), network.rows());
    ValueEngine punished = new ValueEngine(plan(network, penalty(applies), full), network.rows());
    Checkpoint start = network.start();
    double[] p = start.parameters();
    double[] expected = plain.gradient(start);
    double[] counted = new double[15];
    int count = 0;
    for (int i = 0; i < expected.length; i++) {
      if (applies[i]) {
        expected[i] += 2 * p[i] * STRENGTH;
        counted[count++] = p[i] * p[i] * STRENGTH;
      }
    }
    assertArrayEquals(expected, punished.gradient(start));
    assertArrayEquals(plain.gradient(start), punished.lossGradient(start));
    assertEquals(RowSum.of(counted), punished.penalty(start));
    assertEquals(0, plain.penalty(start));
  }

  @Test
  void gradient_isNotClipped() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 4, SEED);
    TrainingPlan clipped =
        new TrainingPlan(
            network.graph(), false, null, new Bound(0), new Momentum(), Batches.full(4));
    ValueEngine engine = new ValueEngine(clipped, network.rows());
    Checkpoint start = Checkpoint.initial(network.start().parameters(), 1);
    assertTrue(Arrays.stream(engine.gradient(start)).anyMatch(g -> Math.abs(g) > 0.1));
    assertArrayEquals(
        start.parameters(), engine.update(start, engine.gradient(start), 1).parameters());
  }

  /** Clipping cannot hide it: a NaN or an infinity cut to size is no direction. */
  @Test
  void run_withAGradientThatIsNotFinite_stopsBeforeItIsClipped() {
    SmallNetwork network = SmallNetwork.of(Activation.LINEAR, 2, SEED);
    double[] inputs = {1e200, 1, 1, 1};
    Rows rows = new Rows(2, inputs, new double[] {0, 0, 0, -1e155});
    TrainingPlan plan =
        new TrainingPlan(
            network.graph(), false, null, new Bound(0.1), new Momentum(), Batches.full(2));
    Checkpoint start = Checkpoint.initial(network.start().parameters(), 1);
    assertEquals(start, new ValueEngine(plan, rows).run(start, new double[] {0.1}));
  }
}
