package nudge.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sine and cosine. */
class SineTest {
  private static final Accuracy SIN = Accuracy.of("sin", Sine::sin, x -> Reference.sin(x, 0));
  private static final Accuracy COS = Accuracy.of("cos", Sine::cos, x -> Reference.sin(x, 1));

  @Test
  @Tag("slow")
  void both_areWithinOneUlp() {
    for (Accuracy function : new Accuracy[] {SIN, COS}) {
      function.assertWithin(1, "(-20, 20)", 200_000, r -> 40 * r.nextDouble() - 20);
      function.assertWithin(1, "small", 50_000, r -> Accuracy.ofAnySize(r, -100, 0));
      function.assertWithin(1, "up to a million turns", 100_000, r -> 3.4e6 * r.nextDouble());
      function.assertWithin(1, "any size", 100_000, r -> Accuracy.ofAnySize(r, 20, 1023));
      function.assertWithin(1, "beside multiples of π/2", 100_000, SineTest::besideMultiple);
    }
  }

  private static double besideMultiple(Random random) {
    double multiple = random.nextInt(1 << random.nextInt(1, 31)) * (Math.PI / 2);
    return multiple + (random.nextInt(5) - 2) * Math.ulp(multiple);
  }

  /**
   * The double that lies nearest to a multiple of π/2: Muller, "Elementary Functions", 2006, ch.
   * 11.
   */
  @Test
  void worstCaseOfReduction_isExact() {
    double worst = 0x1.6ac5b262ca1ffp849;
    assertTrue(Math.abs(Sine.cos(worst)) < 5e-19);
    assertEquals(Reference.sin(worst, 1).high(), Sine.cos(worst), 1e-34);
  }

  @ParameterizedTest
  @CsvSource({"0.0, 0.0", "-0.0, -0.0", "4.9E-324, 4.9E-324", "-1e-20, -1e-20"})
  void sin_ofTinyValue_isTheValue(double x, double expected) {
    assertEquals(expected, Sine.sin(x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void both_ofNoAngle_areNaN(double x) {
    assertEquals(Double.NaN, Sine.sin(x));
    assertEquals(Double.NaN, Sine.cos(x));
  }

  @Test
  void cos_ofZero_isOne() {
    assertEquals(1, Sine.cos(0.0));
    assertEquals(1, Sine.cos(-0.0));
  }

  @Test
  void sin_isOddAndCosIsEven() {
    Random random = new Random(20261123);
    for (int i = 0; i < 10_000; i++) {
      double x = Accuracy.ofAnySize(random, -60, 60);
      assertEquals(-Sine.sin(x), Sine.sin(-x));
      assertEquals(Sine.cos(x), Sine.cos(-x));
    }
  }

  /** Every shared link depends on these bits, written down when the tests above had passed. */
  @ParameterizedTest
  @CsvSource({
    "1.0E-9, 3e112e0be826d695",
    "0.1, 3fb98eaecb8bcb2c",
    "0.5, 3fdeaee8744b05f0",
    "0.785, 3fe69e4fd79ac743",
    "0.786, 3fe6a41a99fd55b2",
    "1.0, 3feaed548f090cee",
    "1.5, 3fefeb7a9b2c6d8b",
    "1.5707963267948966, 3ff0000000000000",
    "2.0, 3fed18f6ead1b446",
    "2.5, 3fe326af0dcfcab0",
    "3.0, 3fc210386db6d55b",
    "3.141592653589793, 3ca1a62633145c07",
    "4.0, bfe837b9dddc1eae",
    "5.0, bfeeaf81f5e09933",
    "6.283185307179586, bcb1a62633145c07",
    "10.0, bfe1689ef5f34f52",
    "100.5, bf9fb3f833470ff1",
    "1000.0, 3fea75cc150a206b",
    "100000.0, 3fa24daa9c527e96",
    "1000000.0, bfd6664b2568d867",
    "1647099.0, bfd4b02e5be91e9e",
    "1647100.0, 3fe3e479a61836eb",
    "1.0E7, 3fdaea414a8a3352",
    "1.0E10, bfdf334c7896a4e3",
    "1.0E22, bfeb453ab76bf397",
    "1.0E100, bfd85c5e5b929359",
    "1.7E308, bfe30c567d277075"
  })
  void sin_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(Sine.sin(x)));
  }

  /** Every shared link depends on these bits, written down when the tests above had passed. */
  @ParameterizedTest
  @CsvSource({
    "1.0E-9, 3ff0000000000000",
    "0.1, 3fefd712f9a817c1",
    "0.5, 3fec1528065b7d50",
    "0.785, 3fe6a2ecb934b59a",
    "0.786, 3fe69d21a9805fb3",
    "1.0, 3fe14a280fb5068c",
    "1.5, 3fb21bd54fc5f9a7",
    "1.5707963267948966, 3c91a62633145c07",
    "2.0, bfdaa22657537205",
    "2.5, bfe9a2f7ef858b7d",
    "3.0, bfefae04be85e5d2",
    "3.141592653589793, bff0000000000000",
    "4.0, bfe4eaa606db24c1",
    "5.0, 3fd22785706b4ad9",
    "6.283185307179586, 3ff0000000000000",
    "10.0, bfead9ac890c6b1f",
    "100.5, 3feffc12adaecec2",
    "1000.0, 3fe1ff026793f1bc",
    "100000.0, bfeffac3841b3da7",
    "1000000.0, 3fedf9df9906d32c",
    "1647099.0, 3fee4831257a62da",
    "1647100.0, 3fe910d18d26c0d4",
    "1.0E7, bfed085be7a8f4a1",
    "1.0E10, 3febf098901c9319",
    "1.0E22, 3fe0be2cef01c8f4",
    "1.0E100, 3fed9757496841f5",
    "1.7E308, 3fe9b6913f41bde3"
  })
  void cos_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(Sine.cos(x)));
  }
}
