package nudge.server.datasets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimestampsTest {
  @Test
  void next_calledOftenerThanTheClockTicks_stillGrows() {
    Timestamps timestamps = new Timestamps();
    long last = 0;
    for (int i = 0; i < 10_000; i++) {
      long next = timestamps.next();
      assertTrue(next > last);
      last = next;
    }
  }
}
