package nudge.web.chart;

/** The range of some numbers; those that are not finite do not count. Empty when low &gt; high. */
record Extent(double low, double high) {
  static final Extent EMPTY = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  static Extent of(double[] values, int count) {
    double low = EMPTY.low;
    double high = EMPTY.high;
    for (int i = 0; i < count; i++) {
      double value = values[i];
      if (Trace.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return new Extent(low, high);
  }

  boolean isEmpty() {
    return low > high;
  }

  double span() {
    return high - low;
  }

  Extent and(Extent other) {
    return new Extent(Math.min(low, other.low), Math.max(high, other.high));
  }

  Extent and(double value) {
    return new Extent(Math.min(low, value), Math.max(high, value));
  }

  /** Room on both sides, a share of the range; a single number gets room in its own size. */
  Extent widened(double share) {
    double room = share * (span() > 0 ? span() : Math.max(Math.abs(low), 1));
    return new Extent(low - room, high + room);
  }

  /** Whether a logarithmic scale shows more: all positive, over more than two decades. */
  boolean wantsLog() {
    return low > 0 && high > 100 * low;
  }
}
