package nudge.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.optim.Schedule.Change;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules in documents. */
class ScheduleJsonTest {
  private static Schedule read(String json) {
    Fields fields = Fields.of(json, Json.parse(json));
    Schedule schedule = Schedule.read(fields);
    fields.done();
    schedule.check();
    return schedule;
  }

  /** The first two are what every link before there were other curves has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"constant\",\"rate\":0.05}",
        "{\"kind\":\"piecewise\",\"rates\":[{\"fromStep\":0,\"rate\":0.1},"
            + "{\"fromStep\":50,\"rate\":0.01}]}",
        "{\"kind\":\"linear\",\"rate\":1,\"to\":0.1,\"steps\":100}",
        "{\"kind\":\"step\",\"rate\":0.1,\"factor\":0.5,\"every\":30}",
        "{\"kind\":\"exponential\",\"rate\":0.1,\"factor\":0.9,\"every\":1}",
        "{\"kind\":\"cosine\",\"rate\":0.1,\"to\":0,\"steps\":200}",
        "{\"kind\":\"constant\",\"rate\":0.05,\"warmUp\":10}",
        "{\"kind\":\"piecewise\",\"rates\":[{\"fromStep\":0,\"rate\":0.1},"
            + "{\"fromStep\":5,\"rate\":0}],\"warmUp\":3}",
        "{\"kind\":\"cosine\",\"rate\":0.1,\"to\":0,\"steps\":200,"
            + "\"changes\":[{\"fromStep\":7,\"rate\":0.2},{\"fromStep\":8,\"rate\":0.3}],"
            + "\"warmUp\":5}"
      })
  void document_readAndWritten_isTheSame(String json) {
    assertEquals(json, read(json).write().write());
  }

  @Test
  void piecewise_isAConstantRateWithChanges() {
    Schedule schedule =
        read(
            "{\"kind\": \"piecewise\", \"rates\":"
                + " [{\"fromStep\": 0, \"rate\": 0.1}, {\"fromStep\": 50, \"rate\": 0.01}]}");
    assertEquals(Schedule.constant(0.1).with(50, 0.01), schedule);
    String asChanges =
        "{\"kind\": \"constant\", \"rate\": 0.1,"
            + " \"changes\": [{\"fromStep\": 50, \"rate\": 0.01}]}";
    assertEquals(schedule, read(asChanges));
  }

  @Test
  void piecewise_withOneRate_isConstant() {
    Schedule schedule =
        read("{\"kind\": \"piecewise\", \"rates\": [{\"fromStep\": 0, \"rate\": 2}]}");
    assertEquals(Schedule.constant(2), schedule);
  }

  @Test
  void settingsLeftOut_areUsual() {
    assertEquals(
        Schedule.of(new Curve.Linear(2, 0.1, 100)),
        read("{'kind':'linear','rate':2}".replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'kind': 'linear'} | rate | missing",
        "{'kind': 'constant'} | rate | missing",
        "{'kind': 'linear', 'rate': 1001} | rate | from 0 to 1000",
        "{'kind': 'linear', 'rate': 1, 'to': -1} | to | from 0 to 1000",
        "{'kind': 'linear', 'rate': 1, 'steps': 0} | steps | from 1 to 1000000000",
        "{'kind': 'step', 'rate': 1, 'factor': 1.5} | factor | from 0 to 1",
        "{'kind': 'step', 'rate': 1, 'every': 0.5} | every | from 1 to",
        "{'kind': 'cosine', 'rate': 1, 'warmUp': -1} | warmUp | whole number from 0",
        "{'kind': 'cosine', 'rate': 1, 'warmUp': 1.5} | warmUp | whole number from 0",
        "{'kind': 'cosine', 'rate': 1, 'changes': [{'fromStep': 0, 'rate': 1}]}"
            + "| changes[0].fromStep | from 1 to",
        "{'kind': 'cosine', 'rate': 1, 'changes': [{'fromStep': 5, 'rate': 1},"
            + " {'fromStep': 5, 'rate': 1}]} | changes[1].fromStep | from 6 to",
        "{'kind': 'cosine', 'rate': 1, 'changes': [{'fromStep': 5, 'rate': 1, 'x': 1}]}"
            + "| changes[0].x | no such field",
        "{'kind': 'piecewise', 'rates': []} | rates | needs at least the rate from step 0",
        "{'kind': 'piecewise', 'rates': [{'fromStep': 1, 'rate': 1}]}"
            + "| rates[0].fromStep | from 0 to 0",
        "{'kind': 'tangent', 'rate': 1} | kind | constant, piecewise, linear, step, exponential",
      })
  void wrongDocument_isRefusedByItsField(String json, String field, String reason) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> read(json.strip().replace('\'', '"')));
    assertEquals(field, refused.field());
    assertTrue(refused.reason().contains(reason), refused.reason());
  }

  @Test
  void check_refusesWhatCouldNotBeReadBack() {
    Curve curve = new Curve.Constant(1);
    assertRefused(Schedule.constant(-1));
    assertRefused(Schedule.constant(Double.NaN));
    assertRefused(new Schedule(curve, -1, List.of()));
    assertRefused(new Schedule(curve, 1_000_000_001, List.of()));
    assertRefused(new Schedule(curve, 0, List.of(new Change(0, 1))));
    assertRefused(new Schedule(curve, 0, List.of(new Change(1_000_000_001, 1))));
    assertRefused(new Schedule(curve, 0, List.of(new Change(2, 1), new Change(2, 1))));
    assertRefused(new Schedule(curve, 0, List.of(new Change(2, 1000.1))));
    assertRefused(new Schedule(curve, 0, List.of(new Change(2, -0.1))));
    assertRefused(new Schedule(curve, 0, List.of(new Change(2, Double.NaN))));
  }

  @Test
  void check_acceptsTheLimits() {
    int last = Schedule.MAX_STEPS;
    new Schedule(new Curve.Linear(1000, 0, last), last, List.of(new Change(last, 0))).check();
    new Schedule(new Curve.Constant(0), 0, List.of(new Change(1, 1000))).check();
  }

  @Test
  void changes_areLimited() {
    Schedule schedule = Schedule.constant(1);
    for (int step = 1; step <= Schedule.MAX_CHANGES; step++) {
      schedule = schedule.with(step, 2);
    }
    assertEquals(schedule, read(schedule.write().write()));
    assertRefused(schedule.with(1000, 3));
  }

  private static void assertRefused(Schedule schedule) {
    assertThrows(InvalidInput.class, schedule::check);
  }
}
