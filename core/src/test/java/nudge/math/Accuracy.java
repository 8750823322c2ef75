package nudge.math;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** A function under test beside what it should give. */
record Accuracy(String name, DoubleUnaryOperator function, DoubleFunction<Reference.Scaled> exact) {

  /** For results that need no exponent of their own. */
  static Accuracy of(String name, DoubleUnaryOperator function, DoubleFunction<Reference> exact) {
    return new Accuracy(name, function, x -> new Reference.Scaled(exact.apply(x), 0));
  }

  /** Looks at so many random arguments, and says where it is worst. */
  void assertWithin(double ulps, String where, int count, ToDoubleFunction<Random> argument) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    double worst = 0;
    double worstAt = 0;
    for (int i = 0; i < count; i++) {
      double x = argument.applyAsDouble(random);
      Reference.Scaled result = exact.apply(x);
      double error =
          Reference.ulps(function.applyAsDouble(x), result.mantissa(), result.exponent());
      if (!(error <= worst)) {
        worst = error;
        worstAt = x;
      }
    }
    String report = "%s, %s (seed %d): %.4f ulp at %s".formatted(name, where, seed, worst, worstAt);
    System.out.println(report);
    assertTrue(worst <= ulps, report);
  }

  /** 2 to the power of anything from {@code low} to {@code high}, of either sign. */
  static double ofAnySize(Random random, double low, double high) {
    double size = Math.pow(2, low + (high - low) * random.nextDouble());
    return random.nextBoolean() ? size : -size;
  }
}
