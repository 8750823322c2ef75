package nudge.web.conformance;

/** Sums and products of doubles whose bits tell in which order they were computed. */
final class Order {
  private static final int FORMS = 23;

  private Order() {}

  /** {@return every form of every four successive numbers} */
  static double[] ofFours(double[] numbers) {
    double[] results = new double[numbers.length / 4 * FORMS];
    for (int i = 0; i < results.length; i++) {
      int four = i / FORMS * 4;
      results[i] =
          form(i % FORMS, numbers[four], numbers[four + 1], numbers[four + 2], numbers[four + 3]);
    }
    return results;
  }

  /** In a branch each, or the compiler would compute what two forms share once, in a local. */
  private static double form(int number, double a, double b, double c, double d) {
    return switch (number) {
      case 0 -> (a + b) + (c + d);
      case 1 -> a + (b - c);
      case 2 -> a + (b + (c + d));
      case 3 -> a - (b + (c - d));
      case 4 -> a + (-(b + c) + d);
      case 5 -> a + (b > c ? b + d : c + d);
      case 6 -> a * (b * c);
      case 7 -> a * (b / c);
      case 8 -> a * (b / (c * d));
      case 9 -> a * ((b + c) / d);
      case 10 -> a / (b * (c / d));
      case 11 -> a * (b % c);
      case 12 -> a % (b * c);
      case 13 -> a % (b / c);
      case 14 -> a + b * c + (b * d + c * d);
      case 15 -> a + difference(b, c);
      case 16 -> a * quotient(b, c);
      case 17 -> sumByLocals(a, b, c, d);
      case 18 -> productByLocals(a, b, c, d);
      case 19 -> sumByAssignment(a, b, c);
      case 20 -> productByAssignment(a, b, c);
      case 21 -> byElements(new double[] {a, b, c, d});
      case 22 -> byLoop(new double[] {a, b, c, d});
      default -> throw new IllegalArgumentException("There is no form " + number);
    };
  }

  private static double difference(double a, double b) {
    return a - b;
  }

  private static double quotient(double a, double b) {
    return a / b;
  }

  private static double sumByLocals(double a, double b, double c, double d) {
    double left = a - b;
    double right = c - d;
    return left + right;
  }

  private static double productByLocals(double a, double b, double c, double d) {
    double left = a * b;
    double right = c / d;
    return left * right;
  }

  private static double sumByAssignment(double a, double b, double c) {
    double sum = a;
    sum += b + c;
    return sum;
  }

  private static double productByAssignment(double a, double b, double c) {
    double product = a;
    product *= b / c;
    return product;
  }

  private static double byElements(double[] x) {
    x[0] += x[1] - x[2];
    x[1] *= x[2] * x[3];
    return x[0] + (x[1] + x[2]);
  }

  private static double byLoop(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += x[i - 1] * x[i] + (x[i - 1] - x[i]);
    }
    return sum;
  }
}
