package nudge.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import nudge.optim.Schedule.Entry;
import org.junit.jupiter.api.Test;

/** Which rate holds at which step. */
class ScheduleTest {
  @Test
  void rate_ofAConstantSchedule_isTheSameAtEveryStep() {
    Schedule schedule = Schedule.constant(0.05);
    assertEquals(0.05, schedule.rate(0));
    assertEquals(0.05, schedule.rate(Integer.MAX_VALUE));
    assertEquals(0.05, schedule.lastRate());
  }

  @Test
  void rate_changesAtTheStepOfItsEntry() {
    Schedule schedule = Schedule.constant(0.1).with(10, 0.05).with(15, 0.01);
    assertEquals(0.1, schedule.rate(9));
    assertEquals(0.05, schedule.rate(10));
    assertEquals(0.05, schedule.rate(14));
    assertEquals(0.01, schedule.rate(15));
    assertEquals(0.01, schedule.lastRate());
  }

  @Test
  void with_replacesWhatCameFromThatStepOn() {
    Schedule schedule = Schedule.constant(0.1).with(10, 0.05).with(20, 0.01);
    assertEquals(List.of(new Entry(0, 0.1), new Entry(10, 2)), schedule.with(10, 2).entries());
    assertEquals(List.of(new Entry(0, 0.1), new Entry(9, 2)), schedule.with(9, 2).entries());
    assertEquals(Schedule.constant(2), schedule.with(0, 2));
  }

  @Test
  void with_leavesTheOriginalAsItIs() {
    Schedule schedule = Schedule.constant(0.1);
    schedule.with(3, 0.2);
    assertEquals(Schedule.constant(0.1), schedule);
  }

  @Test
  void entries_ofTheCallersList_areCopied() {
    List<Entry> entries = new ArrayList<>(List.of(new Entry(0, 1)));
    Schedule schedule = new Schedule(entries);
    entries.clear();
    assertEquals(1, schedule.rate(0));
    assertThrows(UnsupportedOperationException.class, () -> schedule.entries().clear());
  }
}
