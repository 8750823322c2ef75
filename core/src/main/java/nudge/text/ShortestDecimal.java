package nudge.text;

/**
 * The shortest decimal that reads back as the same double, and of several the closest.
 *
 * <p>Exact integers as in Burger and Dybvig, "Printing floating-point numbers quickly and
 * accurately" (1996), after Steele and White: the number is {@code rest / unit}, and {@code below}
 * and {@code above} are, over the same unit, the distances to the midpoints with its neighbours.
 * Digits come until what is left lies within one of them. Ahead of it is a {@linkplain
 * ShortcutDecimal shortcut}.
 */
final class ShortestDecimal {
  private static final double LOG10_OF_2 = 0.30102999566398120;
  private static final double TWO_TO_52 = 4503599627370496.0;

  private final Natural rest;
  private final Natural unit;
  private final Natural below;
  private final Natural above;
  private final boolean even;
  private int point;

  private ShortestDecimal(double positive) {
    long bits = Double.doubleToLongBits(positive);
    int biased = (int) (bits >>> 52);
    double fraction = (double) (bits & 0xfffffffffffffL);
    int exponent = Math.max(biased, 1) - 1075;
    // Just above a power of two the neighbour below is half as far away.
    boolean uneven = fraction == 0 && biased > 1;
    even = (bits & 1) == 0;
    rest = Natural.of(biased == 0 ? fraction : fraction + TWO_TO_52);
    point = (int) Math.ceil((rest.bitLength() + exponent - 1) * LOG10_OF_2 - 1e-10);
    int spare = uneven ? 2 : 1;
    int shift = exponent - point; // ten is five times two
    unit = Natural.of(1).shiftLeft(Math.max(-shift, 0) + spare);
    rest.shiftLeft(Math.max(shift, 0) + spare);
    below = Natural.of(1).shiftLeft(Math.max(shift, 0));
    above = uneven ? Natural.of(2).shiftLeft(Math.max(shift, 0)) : below;
  }

  static Decimal of(double positive) {
    Decimal decimal = ShortcutDecimal.of(positive);
    return decimal != null ? decimal : exactly(positive);
  }

  /** Without a shortcut. */
  static Decimal exactly(double positive) {
    return new ShortestDecimal(positive).generate();
  }

  private Decimal generate() {
    scale();
    StringBuilder digits = new StringBuilder();
    int digit = rest.divide(unit);
    while (!closeBelow() && !closeAbove()) {
      digits.append((char) ('0' + digit));
      multiplyByTen();
      digit = rest.divide(unit);
    }
    digits.append((char) ('0' + (roundsUp(digit) ? digit + 1 : digit)));
    return new Decimal(false, digits.toString(), point);
  }

  /** Brings the number to {@code 1 <= rest / unit < 10}, ready for its first digit. */
  private void scale() {
    unit.multiplyByPowerOfFive(Math.max(point, 0));
    int down = Math.max(-point, 0);
    rest.multiplyByPowerOfFive(down);
    below.multiplyByPowerOfFive(down);
    if (above != below) {
      above.multiplyByPowerOfFive(down);
    }
    if (closeAbove()) {
      point++; // the estimate is never too high and at most one too low
    } else {
      multiplyByTen();
    }
  }

  private void multiplyByTen() {
    rest.multiply(10);
    below.multiply(10);
    if (above != below) {
      above.multiply(10);
    }
  }

  /** A midpoint itself reads as the neighbour whose last bit is 0. */
  private boolean closeBelow() {
    int order = rest.compareTo(below);
    return even ? order <= 0 : order < 0;
  }

  private boolean closeAbove() {
    int order = Natural.compareSum(rest, above, unit);
    return even ? order >= 0 : order > 0;
  }

  private boolean roundsUp(int digit) {
    if (!closeBelow() || !closeAbove()) {
      return closeAbove();
    }
    int half = Natural.compareSum(rest, rest, unit);
    return half > 0 || half == 0 && digit % 2 == 1;
  }
}
