package nudge.web.conformance;

/** Doubles as text that loses nothing: 16 hexadecimal digits each, one after the other. */
public final class Bits {
  private static final int DIGITS = 16;

  private Bits() {}

  public static double[] read(String text) {
    double[] numbers = new double[text.length() / DIGITS];
    for (int i = 0; i < numbers.length; i++) {
      long bits = 0;
      for (int d = i * DIGITS; d < (i + 1) * DIGITS; d++) {
        bits = bits << 4 | Character.digit(text.charAt(d), 16);
      }
      numbers[i] = Double.longBitsToDouble(bits);
    }
    return numbers;
  }

  /** Every NaN is written alike. */
  public static String write(double... numbers) {
    StringBuilder text = new StringBuilder();
    for (double number : numbers) {
      long bits = Double.doubleToLongBits(number);
      for (int shift = 60; shift >= 0; shift -= 4) {
        text.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
      }
    }
    return text.toString();
  }
}
