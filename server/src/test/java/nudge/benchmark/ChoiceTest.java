package nudge.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  @Test
  void nothingNamed_isEverything() {
    Choice all = new Choice(List.of());
    assertTrue(all.throughput());
    assertTrue(all.levels());
    assertEquals(List.of("W1", "W2", "W3", "W4", "W5"), ids(all));
  }

  @Test
  void workloadsAlone_areTheirThroughput() {
    Choice some = new Choice(List.of("W4", "W2"));
    assertTrue(some.throughput());
    assertFalse(some.levels());
    assertEquals(List.of("W2", "W4"), ids(some));
  }

  @Test
  void partNamed_leavesOutTheOther() {
    Choice levels = new Choice(List.of("levels"));
    assertFalse(levels.throughput());
    assertTrue(levels.levels());
    Choice throughput = new Choice(List.of("throughput"));
    assertTrue(throughput.throughput());
    assertFalse(throughput.levels());
  }

  @Test
  void bothPartsNamed_areBoth() {
    Choice both = new Choice(List.of("throughput", "levels", "W1"));
    assertTrue(both.throughput());
    assertTrue(both.levels());
    assertEquals(List.of("W1"), ids(both));
  }

  @Test
  void unknownName_isRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Choice(List.of("W1", "first")));
    assertTrue(refused.getMessage().contains("first"), refused.getMessage());
  }

  private static List<String> ids(Choice choice) {
    return choice.workloads().stream().map(Workload::id).toList();
  }
}
