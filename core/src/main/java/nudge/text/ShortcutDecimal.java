package nudge.text;

/**
 * The shortest decimal of everyday numbers, by a few operations on doubles. With up to 15 digits, a
 * decimal that reads back is the only one of that length, and two exact operations find it. With 16
 * and 17, as most computed numbers have, the number times a power of ten is exactly the sum of two
 * doubles, and the integer closest to that is the closest decimal; 17 digits always read back.
 */
final class ShortcutDecimal {
  private static final int SURE_DIGITS = 15;
  private static final double TWO_TO_53 = 9007199254740992.0;
  private static final int UNIT = 100_000_000;
  private static final int MOST_DIGITS = 17;

  private ShortcutDecimal() {}

  /** Null if this cannot decide. */
  static Decimal of(double positive) {
    int decimals = decimals(positive);
    Decimal found = few(positive, decimals);
    if (found == null && decimals + 2 <= PowersOfTen.EXACT) {
      // Powers of two, whose neighbours are not equally far, have at most 15 digits here.
      found = sixteen(positive, decimals + 1);
    }
    return found;
  }

  /** So many that the number has 15 digits with them, if that is possible. */
  private static int decimals(double positive) {
    int decimals = SURE_DIGITS;
    while (decimals > 0 && PowersOfTen.of(SURE_DIGITS - decimals) <= positive) {
      decimals--;
    }
    for (double x = positive; x < 0.1 && decimals < PowersOfTen.EXACT; x *= 10) {
      decimals++;
    }
    return decimals;
  }

  private static Decimal few(double positive, int decimals) {
    double power = PowersOfTen.of(decimals);
    double whole = Math.floor(positive * power + 0.5);
    return whole < 1e15 && whole / power == positive ? decimal(whole, 0, decimals) : null;
  }

  private static Decimal sixteen(double positive, int decimals) {
    double power = PowersOfTen.of(decimals);
    double product = positive * power;
    if (!(product >= 1e15 && product < TWO_TO_53 - 1)) {
      return null;
    }
    double whole = Math.floor(product);
    double beyondHalf = product - whole - 0.5 + Twofold.error(positive, power, product);
    if (beyondHalf == 0) {
      return null;
    }
    whole += beyondHalf > 0 ? 1 : 0;
    return whole / power == positive
        ? decimal(whole, 0, decimals)
        : seventeen(positive, decimals + 1);
  }

  private static Decimal seventeen(double positive, int decimals) {
    double power = PowersOfTen.of(decimals);
    double whole = positive * power; // so large that it is whole
    double rest = Twofold.error(positive, power, whole);
    double down = Math.floor(rest);
    double beyondHalf = rest - down - 0.5;
    return beyondHalf == 0 ? null : decimal(whole, (int) down + (beyondHalf > 0 ? 1 : 0), decimals);
  }

  /** The decimal {@code (whole + rest) / 10^decimals}, where the rest is small. */
  private static Decimal decimal(double whole, int rest, int decimals) {
    int high = (int) (whole / UNIT);
    int low = (int) (whole - (double) high * UNIT) + rest;
    if (low < 0) {
      high--;
      low += UNIT;
    } else if (low >= UNIT) {
      high++;
      low -= UNIT;
    }
    StringBuilder digits = new StringBuilder(MOST_DIGITS);
    if (high == 0) {
      digits.append(low);
    } else {
      digits.append(high);
      for (int unit = UNIT / 10; unit > 0; unit /= 10) {
        digits.append((char) ('0' + low / unit % 10));
      }
    }
    int point = digits.length() - decimals;
    while (digits.charAt(digits.length() - 1) == '0') {
      digits.setLength(digits.length() - 1);
    }
    return new Decimal(false, digits, point);
  }
}
