package nudge.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nudge.math.RowSum;
import nudge.nn.Activation;
import nudge.optim.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference engine: its gradient, its replay, and where it stops. */
class ValueEngineTest {
  private static final long SEED = 20261202;

  /** A step at rate 1 moves each parameter by its gradient. */
  @ParameterizedTest
  @CsvSource({"tanh, 1", "tanh, 5", "tanh, 41", "linear, 7", "relu, 7"})
  void step_goesDownTheMeasuredSlopeOfTheLoss(Activation hidden, int rows) {
    SmallNetwork network = SmallNetwork.of(hidden, rows, SEED);
    Checkpoint start = network.start();
    SmallNetwork.Run engine = network.engine(1);
    Checkpoint after = engine.run(start, 1);
    double h = 1e-5;
    for (int i = 0; i < start.parameters().length; i++) {
      double above = engine.loss(SmallNetwork.moved(start, i, h));
      double below = engine.loss(SmallNetwork.moved(start, i, -h));
      double slope = (above - below) / (2 * h);
      double gradient = start.parameters()[i] - after.parameters()[i];
      assertEquals(slope, gradient, 1e-8 * Math.max(1, Math.abs(slope)), "parameter " + i);
    }
  }

  @Test
  void step_countsStepAndEpoch() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 3, SEED);
    Checkpoint after = network.engine(0.1).run(network.start(), 7);
    assertEquals(7, after.step());
    assertEquals(7, after.epoch());
    assertEquals(0, after.batch());
  }

  @Test
  void run_takenUpAtAnyCheckpoint_endsInTheSameBits() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 9, SEED);
    Schedule schedule = Schedule.constant(0.1).with(5, 0.03).with(12, 0.2);
    Checkpoint start = network.start();
    Checkpoint end = network.engine(schedule).run(start, 20);
    Checkpoint at = start;
    for (int k = 0; k <= 20; k++) {
      SmallNetwork.Run afresh = SmallNetwork.of(Activation.TANH, 9, SEED).engine(schedule);
      assertEquals(end, afresh.run(at, 20 - k), "taken up after " + k + " steps");
      at = network.engine(schedule).run(at, 1);
    }
  }

  @Test
  void run_lookedAtOnTheWay_endsInTheSameBits() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 9, SEED);
    Checkpoint start = network.start();
    SmallNetwork.Run engine = network.engine(0.1);
    Checkpoint end = engine.run(start, 10);
    Checkpoint at = start;
    for (int i = 0; i < 10; i++) {
      at = engine.run(at, 1);
      engine.predict(start, new double[] {1e300, Double.NaN});
      engine.loss(start);
    }
    assertEquals(end, at);
  }

  @Test
  void run_leavesItsCheckpointAsItWas() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 9, SEED);
    Checkpoint start = network.start();
    double[] before = start.parameters();
    network.engine(0.1).run(start, 3);
    assertArrayEquals(before, start.parameters());
  }

  @Test
  void run_usesTheRateOfEachStep() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 9, SEED);
    Checkpoint start = network.start();
    Checkpoint first = network.engine(0.1).run(start, 4);
    Checkpoint expected = network.engine(0.02).run(first, 3);
    Schedule schedule = Schedule.constant(0.1).with(4, 0.02);
    assertEquals(expected, network.engine(schedule).run(start, 7));
  }

  @Test
  void predict_withTheTrainingRows_explainsTheLoss() {
    SmallNetwork network = SmallNetwork.of(Activation.TANH, 3, SEED);
    Checkpoint start = network.start();
    SmallNetwork.Run engine = network.engine(0.1);
    double[] outputs = engine.predict(start, network.rows().inputs());
    RowSum sum = new RowSum(1);
    for (int r = 0; r < 3; r++) {
      double a = outputs[2 * r] - network.rows().targets()[2 * r];
      double b = outputs[2 * r + 1] - network.rows().targets()[2 * r + 1];
      sum.add(new double[] {a * a + b * b});
    }
    assertEquals(sum.total()[0], engine.loss(start));
  }

  /** A linear network at this rate multiplies its error by thousands every step. */
  @ParameterizedTest
  @ValueSource(doubles = {1000, 50, 5})
  void run_thatExplodes_stopsAtTheLastSoundCheckpoint(double rate) {
    SmallNetwork network = SmallNetwork.of(Activation.LINEAR, 6, SEED);
    Checkpoint start = network.start();
    SmallNetwork.Run engine = network.engine(rate);
    Checkpoint last = engine.run(start, 1000);
    assertTrue(last.step() > 0 && last.step() < 1000, () -> "stopped at " + last);
    assertTrue(Engine.isSound(last.parameters()));
    assertEquals(last, engine.run(last, 1));
    assertEquals(last, engine.run(start, last.step()));
  }

  @Test
  void isSound_atItsEdges() {
    List<Double> sound = List.of(0.0, -0.0, 1e100, -1e100, Double.MIN_VALUE);
    List<Double> unsound = new ArrayList<>(List.of(Math.nextUp(1e100), -Math.nextUp(1e100)));
    unsound.addAll(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    assertTrue(Engine.isSound(new double[0]));
    for (double number : sound) {
      assertTrue(Engine.isSound(new double[] {1, number}), () -> number + "");
    }
    for (double number : unsound) {
      assertFalse(Engine.isSound(new double[] {1, number}), () -> number + "");
      assertFalse(Engine.isSound(new double[] {number, 1}), () -> number + "");
    }
  }

  @Test
  void isFinite_atItsEdges() {
    assertTrue(Engine.isFinite(new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, 0}));
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0}) {
      assertFalse(Engine.isFinite(new double[] {1, number}), () -> number + "");
    }
  }

  @Test
  void checkpoint_isSoundInItsParametersAndItsSlots() {
    assertTrue(new Checkpoint(0, 0, 0, 0, new double[] {1e100}, new double[] {-1e100}).isSound());
    assertFalse(new Checkpoint(0, 0, 0, 0, new double[] {1e101}, new double[0]).isSound());
    assertFalse(new Checkpoint(0, 0, 0, 0, new double[0], new double[] {1e101}).isSound());
  }

  @Test
  void checkpoint_sharesItsArraysWithNobody() {
    double[] parameters = {1, 2};
    Checkpoint checkpoint = Checkpoint.initial(parameters, 1);
    parameters[0] = 7;
    checkpoint.parameters()[1] = 7;
    checkpoint.slots()[0] = 7;
    assertArrayEquals(new double[] {1, 2}, checkpoint.parameters());
    assertArrayEquals(new double[2], checkpoint.slots());
  }

  @Test
  void checkpoint_isEqualOnlyToTheBit() {
    Checkpoint zero = Checkpoint.initial(new double[] {0.0}, 0);
    assertFalse(zero.equals(Checkpoint.initial(new double[] {-0.0}, 0)));
    assertFalse(zero.equals(new Checkpoint(1, 0, 0, 0, zero.parameters(), zero.slots())));
    assertFalse(zero.equals(new Checkpoint(0, 1, 0, 0, zero.parameters(), zero.slots())));
    assertFalse(zero.equals(new Checkpoint(0, 0, 1, 0, zero.parameters(), zero.slots())));
    assertFalse(zero.equals(new Checkpoint(0, 0, 0, 1, zero.parameters(), zero.slots())));
    assertFalse(zero.equals(new Checkpoint(0, 0, 0, 0, zero.parameters(), new double[1])));
    Checkpoint nan = Checkpoint.initial(new double[] {Double.NaN}, 0);
    double otherNan = Double.longBitsToDouble(0x7ff8000000000001L);
    assertEquals(nan, Checkpoint.initial(new double[] {otherNan}, 0));
    assertEquals(nan.hashCode(), Checkpoint.initial(new double[] {otherNan}, 0).hashCode());
  }
}
