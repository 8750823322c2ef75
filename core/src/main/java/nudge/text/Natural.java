package nudge.text;

import java.util.Arrays;

/**
 * A natural number of any size that changes in place: just what exact conversion between binary and
 * decimal needs. Limbs of 16 bits in ints, lowest first, because ints are fast in JavaScript, where
 * a long is a BigInt; a product of two limbs plus a carry fits 32 unsigned bits.
 */
final class Natural {
  private static final int BITS = 16;
  private static final int MASK = 0xffff;
  private static final int FIVE_TO_6 = 15_625;
  private static final int TEN_TO_4 = 10_000;

  /** So many limbs that hardly any double needs more. */
  private int[] limbs = new int[72];

  private int size;

  private Natural() {}

  /** {@code integer} is not negative, is whole and below 2^53. */
  static Natural of(double integer) {
    Natural result = new Natural();
    for (double rest = integer; rest > 0; ) {
      double higher = Math.floor(rest / (MASK + 1));
      result.push((int) (rest - higher * (MASK + 1)));
      rest = higher;
    }
    return result;
  }

  static Natural ofDigits(CharSequence digits) {
    Natural result = new Natural();
    int unit = 1;
    int chunk = 0;
    for (int i = 0; i < digits.length(); i++) {
      unit *= 10;
      chunk = 10 * chunk + digits.charAt(i) - '0';
      if (unit == TEN_TO_4 || i == digits.length() - 1) {
        result.multiplyAdd(unit, chunk);
        unit = 1;
        chunk = 0;
      }
    }
    return result;
  }

  int bitLength() {
    return size == 0 ? 0 : BITS * size - (Integer.numberOfLeadingZeros(limbs[size - 1]) - BITS);
  }

  void multiply(int factor) {
    multiplyAdd(factor, 0);
  }

  private void multiplyAdd(int factor, int addend) {
    int carry = addend;
    for (int i = 0; i < size; i++) {
      int product = limbs[i] * factor + carry;
      limbs[i] = product & MASK;
      carry = product >>> BITS;
    }
    if (carry != 0) {
      push(carry);
    }
  }

  void multiplyByPowerOfFive(int exponent) {
    for (int i = 0; i < exponent / 6; i++) {
      multiply(FIVE_TO_6);
    }
    for (int i = 0; i < exponent % 6; i++) {
      multiply(5);
    }
  }

  Natural shiftLeft(int bits) {
    multiplyAdd(1 << bits % BITS, 0);
    int whole = bits / BITS;
    if (whole > 0 && size > 0) {
      ensure(size + whole);
      System.arraycopy(limbs, 0, limbs, whole, size);
      Arrays.fill(limbs, 0, whole, 0);
      size += whole;
    }
    return this;
  }

  /**
   * Leaves the remainder and returns the quotient, which must be below 2^16: the leading limbs
   * divided as doubles are never too high and at most one too low (Knuth, The Art of Computer
   * Programming 2, 4.3.1, algorithm D).
   */
  int divide(Natural divisor) {
    int top = divisor.size;
    // Two more than is there outweighs the limbs left out and the rounding.
    double quotient = leading(top) / (divisor.leading(top) + 2);
    subtract((int) quotient, divisor);
    if (compareTo(divisor) < 0) {
      return (int) quotient;
    }
    subtract(1, divisor);
    return (int) quotient + 1;
  }

  /** As a double, in units of the third limb below {@code top}. */
  private double leading(int top) {
    double leading = limb(top);
    for (int i = top - 1; i >= top - 3; i--) {
      leading = leading * (MASK + 1) + limb(i);
    }
    return leading;
  }

  /** The product is not greater than this. */
  private void subtract(int factor, Natural other) {
    int carry = 0;
    for (int i = 0; i < size && (i < other.size || carry != 0); i++) {
      int product = factor * other.limb(i) + carry;
      int difference = limbs[i] - (product & MASK);
      limbs[i] = difference & MASK;
      carry = (product >>> BITS) + (difference < 0 ? 1 : 0);
    }
    while (size > 0 && limbs[size - 1] == 0) {
      size--;
    }
  }

  int compareTo(Natural other) {
    if (size != other.size) {
      return size < other.size ? -1 : 1;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (limbs[i] != other.limbs[i]) {
        return limbs[i] < other.limbs[i] ? -1 : 1;
      }
    }
    return 0;
  }

  /** Compares {@code a + b} with {@code c} from the top down, so that it mostly ends early. */
  static int compareSum(Natural a, Natural b, Natural c) {
    int lead = 0;
    for (int i = Math.max(Math.max(a.size, b.size), c.size) - 1; i >= 0; i--) {
      lead = (lead << BITS) + c.limb(i) - a.limb(i) - b.limb(i);
      if (lead < 0) {
        return 1;
      }
      if (lead > 1) { // lower limbs of a and b add less than 2 here
        return -1;
      }
    }
    return lead == 0 ? 0 : -1;
  }

  private int limb(int i) {
    return i >= 0 && i < size ? limbs[i] : 0;
  }

  private void push(int limb) {
    ensure(size + 1);
    limbs[size++] = limb;
  }

  private void ensure(int capacity) {
    if (capacity > limbs.length) {
      limbs = Arrays.copyOf(limbs, Math.max(capacity, 2 * limbs.length));
    }
  }
}
