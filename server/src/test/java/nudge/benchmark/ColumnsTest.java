package nudge.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void columns_areAsWideAsTheirWidestCell() {
    Columns columns = new Columns("rows", "100", "1,000");
    columns.add("all of them", "0.5", "0.25");
    columns.add("ten", "12345", "1");
    assertEquals(
        String.join(
            "\n",
            "rows           100  1,000",
            "all of them    0.5   0.25",
            "ten          12345      1"),
        columns.toString());
  }
}
