package nudge.math;

import static nudge.math.Pow.pow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowTest {
  private static final double LAST_FINITE = 709.782712893384;
  private static final double LAST_NORMAL = -708.3964185322641;
  private static final double LAST_POSITIVE = -745.1332191019411;

  private static final double[] SPECIAL = {
    0,
    4.9E-324,
    1e-310,
    2.2250738585072014E-308,
    0.25,
    1.0 / 3,
    0.5,
    0.9999999999999999,
    1,
    1.0000000000000002,
    1.5,
    2,
    3,
    4,
    5,
    1023,
    1074,
    1075,
    1e10,
    4503599627370495.5,
    4503599627370497.0,
    9007199254740991.0,
    9007199254740992.0,
    9007199254740994.0,
    1e19,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  @Test
  @Tag("slow")
  void pow_ofAnyBase_isWithinTwoUlps() {
    assertWithinTwoUlps("any base, any result", 300_000, PowTest::anyBase, PowTest::anyLogarithm);
  }

  @Test
  @Tag("slow")
  void pow_ofCommonArguments_isWithinTwoUlps() {
    assertWithinTwoUlps(
        "(0, 10) to (-10, 10)", 300_000, r -> 10 * r.nextDouble(), r -> anyDouble(r, -6.9, 6.9));
  }

  @Test
  @Tag("slow")
  void pow_whereBaseIsFarthestFromPowersOfTwo_isWithinTwoUlps() {
    assertWithinTwoUlps(
        "around the square roots of 1/2 and 2",
        200_000,
        r -> (r.nextBoolean() ? Math.sqrt(2) : Math.sqrt(0.5)) * (1 + r.nextGaussian() * 1e-3),
        PowTest::anyLogarithm);
  }

  @Test
  @Tag("slow")
  void pow_ofBaseNextTo1_isWithinTwoUlps() {
    assertWithinTwoUlps(
        "around 1",
        200_000,
        r -> 1 + Math.scalb(r.nextDouble() - 0.5, -r.nextInt(51)),
        PowTest::anyLogarithm);
  }

  @Test
  @Tag("slow")
  void pow_withSubnormalResult_isWithinTwoUlps() {
    assertWithinTwoUlps(
        "subnormal results",
        200_000,
        PowTest::anyBase,
        r -> anyDouble(r, LAST_POSITIVE, LAST_NORMAL));
  }

  @Test
  @Tag("slow")
  void pow_ofSubnormalBase_isWithinTwoUlps() {
    assertWithinTwoUlps(
        "subnormal bases",
        100_000,
        r -> Double.MIN_NORMAL * Math.scalb(1 - r.nextDouble(), -r.nextInt(52)),
        PowTest::anyLogarithm);
  }

  @Test
  void pow_ofSpecialValues_isAsInJava() {
    for (double base : SPECIAL) {
      for (double exponent : SPECIAL) {
        assertAsInJava(base, exponent);
        assertAsInJava(base, -exponent);
        assertAsInJava(-base, exponent);
        assertAsInJava(-base, -exponent);
      }
    }
  }

  @Test
  void pow_ofIntegers_isExact() {
    BigInteger end = BigInteger.TWO.pow(53);
    for (int base = 2; base < 20_000; base++) {
      BigInteger power = BigInteger.valueOf(base);
      for (int i = 1; power.compareTo(end) < 0; i++) {
        assertEquals(power.doubleValue(), pow(base, i), base + " to the power of " + i);
        power = power.multiply(BigInteger.valueOf(base));
      }
    }
  }

  @Test
  void pow_of2_isExact() {
    for (int i = -1074; i < 1024; i++) {
      assertEquals(Math.scalb(1.0, i), pow(2, i));
      assertEquals(Math.scalb(1.0, i), pow(0.5, -i));
    }
  }

  @Test
  void pow_withExponent1_isBaseBitForBit() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      assertEquals(x, pow(x, 1), () -> "seed " + seed);
    }
  }

  @Test
  void pow_ofSquare_isRootBitForBit() {
    for (int i = 1; i < 100_000; i++) {
      assertEquals(i, pow((double) i * i, 0.5));
    }
  }

  @Test
  void pow_ofNegative_isThatOfMagnitudeWithSign() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      double x = anyBase(random);
      int n = random.nextInt(201) - 100;
      double expected = n % 2 == 0 ? pow(x, n) : -pow(x, n);
      assertEquals(expected, pow(-x, n), () -> x + " to the power of " + n + ", seed " + seed);
    }
  }

  /** Every shared link depends on these bits. They come from the same formula run in Python. */
  @ParameterizedTest
  @CsvSource({
    "2.0, 0.5, 3ff6a09e667f3bcc",
    "10.0, 0.1, 3ff4248ef8fc2604",
    "10.0, -3.0, 3f50624dd2f1a9fc",
    "0.1, 2.0, 3f847ae147ae147c",
    "0.3, 3.7, 3f87ce39df2d37aa",
    "3.0, 0.3333333333333333, 3ff7137449123ef6",
    "0.7071, 2.0, 3fdfffd7c6d0df55",
    "1.4142, -7.25, 3fb4c039620a2bc2",
    "1.0000001, 10000000.0, 4005bf0a790ce6f2",
    "0.9999999, -2500000000.0, 5679861faf02f1b6",
    "1.0000000000000002, 3e+18, 7c00502174a9bef1",
    "7.389, -0.001, 3fefefa1e7452e4f",
    "123.456, 78.9, 623232619c0a25c6",
    "2.5, -800.5, 000000000000de55",
    "1e-300, -1.02, 7f76c8e5ca239078",
    "1e+300, 1.027, 7fe668dc9b46953f",
    "3e-310, 0.75, 0fbca647ebab0d1b",
    "5e-324, -0.95, 7fb3b2c47bff8272",
    "1.7e+308, -1.04, 000000000000022e",
    "0.5, 1073.3, 0000000000000002",
    "255.5, 2.2, 410825bacdc76b5c",
    "1e-05, 0.3333, 3f9611e39af0062e"
  })
  void pow_ofGoldenArguments_keepsItsBits(double x, double y, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(pow(x, y)));
  }

  private static double anyBase(Random random) {
    return Math.scalb(1 + random.nextDouble(), random.nextInt(2046) - 1022);
  }

  private static double anyLogarithm(Random random) {
    return anyDouble(random, LAST_POSITIVE, LAST_FINITE);
  }

  private static double anyDouble(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Finite results other than 0 may differ by an ulp: neither side rounds all correctly. */
  private static void assertAsInJava(double base, double exponent) {
    double expected = StrictMath.pow(base, exponent);
    double actual = pow(base, exponent);
    String where = base + " to the power of " + exponent;
    if (expected == 0 || Double.isInfinite(expected) || Double.isNaN(expected)) {
      assertEquals(expected, actual, where);
    } else {
      assertEquals(expected, actual, Math.ulp(expected), where);
    }
  }

  /** Draws a base and, in place of the exponent, the logarithm of the result. */
  private static void assertWithinTwoUlps(
      String where, int count, ToDoubleFunction<Random> base, ToDoubleFunction<Random> logarithm) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    double worst = 0;
    String worstAt = "";
    for (int i = 0; i < count; i++) {
      double x = base.applyAsDouble(random);
      double y = logarithm.applyAsDouble(random) / Math.log(x);
      if (x > 0 && x != 1) {
        Reference.Scaled exact = Reference.pow(x, y);
        double error = Reference.ulps(pow(x, y), exact.mantissa(), exact.exponent());
        if (!(error <= worst)) {
          worst = error;
          worstAt = x + " to the power of " + y;
        }
      }
    }
    String result = "pow, %s (seed %d): %.4f ulp at %s".formatted(where, seed, worst, worstAt);
    System.out.println(result);
    assertTrue(worst <= 2, result);
  }
}
