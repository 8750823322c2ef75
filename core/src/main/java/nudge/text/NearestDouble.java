package nudge.text;

/**
 * The double nearest to a decimal number, ties to even, for any number of digits and any exponent.
 *
 * <p>Up to 15 digits and a power of ten up to 22 are exact doubles, so one operation rounds right
 * (Clinger, "How to read floating point numbers accurately", 1990). A few more digits, as printed
 * doubles have, are tried as a sum of two doubles, which nearly always is precise enough to decide
 * the rounding. Everything else is a long division of exact integers; the remainder decides the
 * rounding.
 */
final class NearestDouble {
  private static final int EXACT_DIGITS = 15;
  private static final int TWOFOLD_DIGITS = 19;

  /** Far above the relative error of the smaller of two doubles, far below what rounding needs. */
  private static final double DOUBT = 0x1p-40;

  private static final int SIGNIFICAND_BITS = 53;
  private static final int LOWEST_BIT = -1074;

  /** Of the quotient at a time. */
  private static final int DIGIT_BITS = 16;

  private NearestDouble() {}

  static double of(Decimal decimal) {
    double magnitude = magnitude(decimal.digits(), decimal.point());
    return decimal.negative() ? -magnitude : magnitude;
  }

  private static double magnitude(CharSequence digits, int point) {
    if (digits.isEmpty() || point < -323) { // below 1e-324
      return 0;
    }
    if (point > 309) {
      return Double.POSITIVE_INFINITY;
    }
    int exponent = point - digits.length();
    if (digits.length() <= EXACT_DIGITS && Math.abs(exponent) <= PowersOfTen.EXACT) {
      double whole = whole(digits, 0, digits.length());
      double power = PowersOfTen.of(Math.abs(exponent));
      return exponent < 0 ? whole / power : whole * power;
    }
    if (digits.length() <= TWOFOLD_DIGITS && Math.abs(exponent) <= PowersOfTen.EXACT) {
      double tried = twofold(digits, exponent);
      if (!Double.isNaN(tried)) {
        return tried;
      }
    }
    return divide(digits, exponent);
  }

  private static double whole(CharSequence digits, int from, int to) {
    double whole = 0;
    for (int i = from; i < to; i++) {
      whole = 10 * whole + (digits.charAt(i) - '0');
    }
    return whole;
  }

  /** By sums of a large and a small double; NaN if they do not decide the rounding. */
  private static double twofold(CharSequence digits, int exponent) {
    int cut = Math.min(EXACT_DIGITS, digits.length());
    double front = whole(digits, 0, cut);
    double shift = PowersOfTen.of(digits.length() - cut);
    double back = whole(digits, cut, digits.length());
    double shifted = front * shift;
    double large = shifted + back;
    double small = Twofold.error(front, shift, shifted) + (back - (large - shifted));
    double power = PowersOfTen.of(Math.abs(exponent));
    if (exponent < 0) {
      double quotient = large / power;
      double product = quotient * power;
      double rest = large - product - Twofold.error(quotient, power, product) + small;
      return rounded(quotient, rest / power);
    }
    double product = large * power;
    return rounded(product, Twofold.error(large, power, product) + small * power);
  }

  /** Ziv's test: the sum if every tail that may be meant here rounds it to the same double. */
  private static double rounded(double head, double tail) {
    double sum = head + tail * (1 + DOUBT);
    return sum == head + tail * (1 - DOUBT) ? sum : Double.NaN;
  }

  private static double divide(CharSequence digits, int exponent) {
    Natural rest = Natural.ofDigits(digits);
    Natural divisor = Natural.of(1);
    (exponent < 0 ? divisor : rest).multiplyByPowerOfFive(Math.abs(exponent));
    int highestBit = align(rest, divisor) + exponent - 1; // ten is five times two
    int bits = Math.min(SIGNIFICAND_BITS, highestBit - LOWEST_BIT + 1);
    return bits < 0 ? 0 : scale(quotient(rest, divisor, bits), highestBit - bits + 1);
  }

  /** Shifts both until {@code 1/2 <= rest / divisor < 1}; returns the power of two taken away. */
  private static int align(Natural rest, Natural divisor) {
    int shift = rest.bitLength() - divisor.bitLength();
    divisor.shiftLeft(Math.max(shift, 0));
    rest.shiftLeft(Math.max(-shift, 0));
    if (rest.compareTo(divisor) < 0) {
      return shift;
    }
    divisor.shiftLeft(1);
    return shift + 1;
  }

  private static double quotient(Natural rest, Natural divisor, int bits) {
    double quotient = 0;
    boolean odd = false;
    for (int left = bits; left > 0; left -= DIGIT_BITS) {
      int digitBits = Math.min(DIGIT_BITS, left);
      int digit = rest.shiftLeft(digitBits).divide(divisor);
      quotient = quotient * (1 << digitBits) + digit;
      odd = digit % 2 == 1;
    }
    int half = rest.shiftLeft(1).compareTo(divisor);
    return half > 0 || half == 0 && odd ? quotient + 1 : quotient;
  }

  /** Two exact steps, because 2^-1074 times a factor may be the only way to write it. */
  private static double scale(double significand, int exponent) {
    int half = exponent / 2;
    return significand * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  private static double powerOfTwo(int exponent) {
    return Double.longBitsToDouble((long) (exponent + 1023) << 52);
  }
}
