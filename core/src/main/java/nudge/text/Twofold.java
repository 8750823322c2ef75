package nudge.text;

/**
 * What exact products of two doubles need (Dekker, "A floating-point technique for extending the
 * available precision", 1971).
 */
final class Twofold {
  /** Cuts a double's bits in halves: Veltkamp's splitting. */
  private static final double SPLITTER = 0x1p27 + 1;

  private Twofold() {}

  /** What a product lost when it was rounded. */
  static double error(double a, double b, double product) {
    double aHigh = high(a);
    double bHigh = high(b);
    double aLow = a - aHigh;
    double bLow = b - bHigh;
    return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  }

  private static double high(double a) {
    double scaled = SPLITTER * a;
    return scaled - (scaled - a);
  }
}
