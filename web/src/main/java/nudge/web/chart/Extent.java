package nudge.web.chart;

/** The range of some numbers; those that are not finite do not count. Empty when low &gt; high. */
record Extent(double low, double high) {
  static final Extent EMPTY = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  static Extent of(double[] values, int count) {
    return above(Double.NEGATIVE_INFINITY, values, count);
  }

  static Extent ofPositive(double[] values, int count) {
    return above(0, values, count);
  }

  private static Extent above(double floor, double[] values, int count) {
    double low = EMPTY.low;
    double high = EMPTY.high;
    for (int i = 0; i < count; i++) {
      double value = values[i];
      if (value > floor && Trace.isFinite(value)) {
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

  /** Of numbers above 0: widened to the power of ten around it, if it spans less than one. */
  Extent decadeAtLeast() {
    if (high >= 10 * low) {
      return this;
    }
    double middle = Math.sqrt(low * high);
    return new Extent(Math.min(low, middle / 3.5), Math.max(high, middle * 3.5));
  }

  /** Whether a logarithmic scale shows more: all positive, over more than two decades. */
  boolean wantsLog() {
    return low > 0 && high > 100 * low;
  }
}
