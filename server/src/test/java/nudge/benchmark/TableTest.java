package nudge.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void table_showsRatesRatiosAndReasons() {
    Table table = new Table();
    table.add("W1", List.of(Result.of("loop", 4), Result.of("limit", 26.66)));
    table.add("W2", List.of(Result.of("loop", 0.02), new Result("limit", 0, "differs by 1")));
    assertEquals(
        String.join(
            "\n",
            "                                      W1                W2",
            "loop                        4.00   1.00x    0.0200   1.00x",
            "limit                       26.7   6.67x                 -",
            "limit on W2: differs by 1"),
        table.toString());
  }
}
