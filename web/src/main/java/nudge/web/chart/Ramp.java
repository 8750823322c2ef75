package nudge.web.chart;

/**
 * The colours of a map: from one tint at -1 and below, through that of 0, to the other at 1 and
 * above; grey for what is not a number. Colours are 0xRRGGBB.
 */
record Ramp(int negative, int zero, int positive, int missing) {
  int colour(double value) {
    if (value != value) {
      return missing;
    }
    return mix(zero, value < 0 ? negative : positive, Math.min(Math.abs(value), 1));
  }

  private static int mix(int from, int to, double share) {
    return channel(from, to, share, 16) | channel(from, to, share, 8) | channel(from, to, share, 0);
  }

  private static int channel(int from, int to, double share, int shift) {
    int first = from >> shift & 255;
    int second = to >> shift & 255;
    return (int) (first + (second - first) * share + 0.5) << shift;
  }
}
