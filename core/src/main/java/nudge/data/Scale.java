package nudge.data;

import nudge.math.RowSum;

/**
 * How the numbers of one input are brought to one size: {@code (x - shift) / divisor}. Numbers that
 * are all the same are only shifted, to 0.
 */
public record Scale(double shift, double divisor) {
  static final Scale NONE = new Scale(0, 1);

  /** To mean 0 and standard deviation 1; not finite if the squares of the numbers are not. */
  static Scale standard(double[] numbers) {
    if (isConstant(numbers)) {
      return new Scale(numbers[0], 1);
    }
    double mean = RowSum.of(numbers) / numbers.length;
    double[] squares = new double[numbers.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = (numbers[i] - mean) * (numbers[i] - mean);
    }
    double deviation = Math.sqrt(RowSum.of(squares) / numbers.length);
    return new Scale(mean, deviation == 0 ? 1 : deviation); // squares below the smallest double
  }

  /** To -1 to 1, never beyond: rounding may place the middle off the middle. */
  static Scale range(double[] numbers) {
    if (isConstant(numbers)) {
      return new Scale(numbers[0], 1);
    }
    double low = numbers[0];
    double high = numbers[0];
    for (double number : numbers) {
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    double middle = low / 2 + high / 2;
    return new Scale(middle, Math.max(high - middle, middle - low));
  }

  private static boolean isConstant(double[] numbers) {
    boolean constant = true;
    for (double number : numbers) {
      constant &= number == numbers[0];
    }
    return constant;
  }

  boolean isFinite() {
    return Math.abs(shift) <= Double.MAX_VALUE && Math.abs(divisor) <= Double.MAX_VALUE;
  }

  double apply(double number) {
    return (number - shift) / divisor;
  }
}
