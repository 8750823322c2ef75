package nudge.web.chart;

/** Maps the numbers from low to high onto the pixels between two ends, evenly or by logarithm. */
record Scale(double low, double high, double start, double end, boolean log) {
  static Scale linear(Extent extent, double start, double end) {
    return new Scale(extent.low(), extent.high(), start, end, false);
  }

  static Scale log(Extent extent, double start, double end) {
    return new Scale(extent.low(), extent.high(), start, end, true);
  }

  double at(double value) {
    return start + (end - start) * share(value);
  }

  double valueAt(double pixel) {
    double share = (pixel - start) / (end - start);
    return log ? low * Math.exp(share * above(high)) : low + (high - low) * share;
  }

  /** The same, rounded to a decimal that is finer than a third of a pixel. */
  double roundValueAt(double pixel) {
    double pixels = Math.abs(end - start);
    int digits = (int) Math.ceil(Math.log10(3 * pixels / (high - low)));
    double value = valueAt(pixel);
    if (digits > 0) {
      double parts = Math.pow(10, digits);
      return Math.floor(value * parts + 0.5) / parts;
    }
    double step = Math.pow(10, -digits);
    return Math.floor(value / step + 0.5) * step;
  }

  private double share(double value) {
    return log ? above(value) / above(high) : (value - low) / (high - low);
  }

  /** How far above low, by logarithm; a difference, since a quotient could overflow. */
  private double above(double value) {
    return Math.log(value) - Math.log(low);
  }
}
