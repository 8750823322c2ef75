package nudge.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.optim.Schedule.Change;
import org.junit.jupiter.api.Test;

/** Which rate holds at which step. */
class ScheduleTest {
  private static final long SEED = 20261123;

  @Test
  void rate_ofAConstantSchedule_isTheSameAtEveryStep() {
    Schedule schedule = Schedule.constant(0.05);
    assertEquals(0.05, schedule.rate(0));
    assertEquals(0.05, schedule.rate(Integer.MAX_VALUE));
  }

  @Test
  void constant_isWhatNeverChanges() {
    Schedule constant = Schedule.constant(0.05);
    assertTrue(constant.isConstant());
    assertFalse(constant.with(10, 0.1).isConstant());
    assertFalse(new Schedule(constant.curve(), 5, List.of()).isConstant());
    assertFalse(Schedule.of(new Curve.Linear(1, 0, 10)).isConstant());
  }

  @Test
  void rate_changesAtTheStepOfItsChange() {
    Schedule schedule = Schedule.constant(0.1).with(10, 0.05).with(15, 0.01);
    assertEquals(0.1, schedule.rate(9));
    assertEquals(0.05, schedule.rate(10));
    assertEquals(0.05, schedule.rate(14));
    assertEquals(0.01, schedule.rate(15));
    assertEquals(0.01, schedule.rate(Integer.MAX_VALUE));
  }

  @Test
  void rate_ofManyChanges_isThatOfTheLatest() {
    Random random = new Random(SEED);
    Schedule schedule = Schedule.constant(0);
    double[] expected = new double[3000];
    for (int step = 1; step < expected.length; step++) {
      expected[step] = expected[step - 1];
      if (random.nextInt(4) == 0) {
        schedule = schedule.with(step, step);
        expected[step] = step;
      }
    }
    assertArrayEquals(expected, schedule.rates(0, expected.length));
  }

  @Test
  void rates_fromAStepOn_areThoseOfTheSteps() {
    Schedule schedule = Schedule.of(new Curve.Linear(1, 0.5, 4)).with(6, 2);
    assertArrayEquals(new double[] {0.875, 0.75, 0.625, 0.5, 0.5, 2}, schedule.rates(1, 6));
    assertArrayEquals(new double[0], schedule.rates(3, 0));
  }

  @Test
  void with_replacesWhatCameFromThatStepOn() {
    Schedule schedule = Schedule.constant(0.1).with(10, 0.05).with(20, 0.01);
    assertEquals(List.of(new Change(10, 2)), schedule.with(10, 2).changes());
    assertEquals(List.of(new Change(9, 2)), schedule.with(9, 2).changes());
    assertEquals(List.of(new Change(10, 0.05), new Change(11, 2)), schedule.with(11, 2).changes());
    assertEquals(Schedule.constant(2), schedule.with(0, 2));
  }

  @Test
  void with_leavesTheOriginalAsItIs() {
    Schedule schedule = Schedule.constant(0.1);
    schedule.with(3, 0.2);
    assertEquals(Schedule.constant(0.1), schedule);
  }

  @Test
  void changes_ofTheCallersList_areCopied() {
    List<Change> changes = new ArrayList<>(List.of(new Change(1, 1)));
    Schedule schedule = new Schedule(new Curve.Constant(2), 0, changes);
    changes.clear();
    assertEquals(1, schedule.rate(1));
    assertThrows(UnsupportedOperationException.class, () -> schedule.changes().clear());
  }

  /** The first step moves already, and step {@code warmUp} is the first at the curve's own rate. */
  @Test
  void warmUp_reachesTheCurveInEqualParts() {
    Schedule constant = new Schedule(new Curve.Constant(1), 4, List.of());
    assertArrayEquals(new double[] {0.25, 0.5, 0.75, 1, 1, 1}, constant.rates(0, 6));
    Schedule linear = new Schedule(new Curve.Linear(1, 0, 8), 2, List.of());
    assertArrayEquals(new double[] {0.5, 0.875, 0.75}, linear.rates(0, 3));
  }

  @Test
  void changeByHand_duringTheWarmUp_isTheRateItself() {
    Schedule schedule = new Schedule(new Curve.Constant(1), 4, List.of()).with(2, 8);
    assertArrayEquals(new double[] {0.25, 0.5, 8, 8, 8}, schedule.rates(0, 5));
    assertEquals(Schedule.constant(8), schedule.with(0, 8));
  }

  @Test
  void afresh_holdsWhatWasChosenLast() {
    Schedule curve = new Schedule(new Curve.Cosine(1, 0, 8), 2, List.of());
    assertEquals(curve, curve.afresh());
    assertEquals(Schedule.constant(3), curve.with(5, 2).with(6, 3).afresh());
  }
}
