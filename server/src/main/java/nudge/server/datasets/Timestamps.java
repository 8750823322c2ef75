package nudge.server.datasets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Microseconds since 1970, each later than the one before, so that "newest first" is the order in
 * which data sets were saved even where the system's clock is coarse or steps back. Thread-safe.
 */
final class Timestamps {
  private final AtomicLong last = new AtomicLong();

  long next() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    return last.updateAndGet(previous -> Math.max(previous + 1, now));
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
