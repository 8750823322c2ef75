package nudge.random;

import nudge.text.Ascii;
import nudge.text.InvalidInput;

/** An integer of up to 1000 digits, in its one canonical spelling: "-0" is "0", "+007" is "7". */
record IntegerText(boolean negative, String digits) {
  private static final int MOST_DIGITS = 1000;
  private static final int DIGITS_IN_A_WORD = 9;

  static IntegerText of(String text) {
    String trimmed = text.trim();
    boolean signed = trimmed.startsWith("-") || trimmed.startsWith("+");
    String unsigned = signed ? trimmed.substring(1) : trimmed;
    if (!Ascii.isDigits(unsigned)) {
      throw new InvalidInput(
          "A seed is an integer such as 42 or -7, not " + InvalidInput.quote(text) + ".");
    }
    if (unsigned.length() > MOST_DIGITS) {
      throw new InvalidInput(
          "A seed has at most " + MOST_DIGITS + " digits, not " + unsigned.length() + ".");
    }
    String digits = withoutLeadingZeros(unsigned);
    return new IntegerText(trimmed.startsWith("-") && !digits.equals("0"), digits);
  }

  /**
   * {@return the absolute value in base 2<sup>32</sup>, the least significant word first} Computed
   * in base 2<sup>16</sup>, whose steps fit an {@code int}.
   */
  int[] words() {
    int[] halves = new int[2 * (digits.length() / DIGITS_IN_A_WORD + 1)];
    for (int i = 0; i < digits.length(); i++) {
      append(halves, digits.charAt(i) - '0');
    }
    int length = halves.length / 2;
    while (length > 1 && word(halves, length - 1) == 0) {
      length--;
    }
    int[] words = new int[length];
    for (int i = 0; i < length; i++) {
      words[i] = word(halves, i);
    }
    return words;
  }

  @Override
  public String toString() {
    return negative ? "-" + digits : digits;
  }

  private static void append(int[] halves, int digit) {
    int carry = digit;
    for (int i = 0; i < halves.length; i++) {
      int value = halves[i] * 10 + carry;
      halves[i] = value & 0xffff;
      carry = value >>> 16;
    }
  }

  private static int word(int[] halves, int i) {
    return halves[2 * i + 1] << 16 | halves[2 * i];
  }

  private static String withoutLeadingZeros(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }
}
