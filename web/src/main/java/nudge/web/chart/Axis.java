package nudge.web.chart;

/** A scale and the round numbers marked on it. */
record Axis(Scale scale, double[] ticks) {
  /** Between the extent's own ends, about one tick every {@code spacing} pixels. */
  static Axis exact(Extent extent, double start, double end, double spacing) {
    return new Axis(
        Scale.linear(extent, start, end), Ticks.linear(extent, most(start, end, spacing)));
  }

  /** Like {@link #exact}, for whole numbers that are at least one apart: no tick between two. */
  static Axis whole(Extent extent, double start, double end, double spacing) {
    int most = Math.min(most(start, end, spacing), (int) (extent.high() - extent.low()));
    return new Axis(Scale.linear(extent, start, end), Ticks.linear(extent, most));
  }

  /** Like {@link #exact}, with both ends moved out to the next round number. */
  static Axis round(Extent extent, double start, double end, double spacing) {
    double step = Ticks.spacing(extent, most(start, end, spacing));
    double low = Math.floor(extent.low() / step + 1e-9) * step;
    double high = Math.ceil(extent.high() / step - 1e-9) * step;
    return exact(new Extent(low, high), start, end, spacing);
  }

  static Axis log(Extent extent, double start, double end, double spacing) {
    return new Axis(Scale.log(extent, start, end), Ticks.log(extent, most(start, end, spacing)));
  }

  double at(double value) {
    return scale.at(value);
  }

  private static int most(double start, double end, double spacing) {
    return Math.max(1, (int) (Math.abs(end - start) / spacing));
  }
}
