package nudge.math;

import static nudge.math.Exp.exp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpTest {
  private static final Accuracy EXP = new Accuracy("exp", Exp::exp, Reference::exp);

  private static final double LAST_FINITE = 709.782712893384;
  private static final double LAST_NORMAL = -708.3964185322641;
  private static final double LAST_POSITIVE = -745.1332191019411;

  @Test
  @Tag("slow")
  void exp_anywhere_isWithinOneUlp() {
    EXP.assertWithin(
        1, "the whole range", 400_000, r -> -745 + (LAST_FINITE + 745) * r.nextDouble());
  }

  @Test
  @Tag("slow")
  void exp_ofCommonArguments_isWithinOneUlp() {
    EXP.assertWithin(1, "[-20, 20]", 400_000, r -> 40 * r.nextDouble() - 20);
  }

  @Test
  @Tag("slow")
  void exp_aroundZero_isWithinOneUlp() {
    EXP.assertWithin(
        1,
        "powers of two around 0",
        200_000,
        r -> Math.scalb(r.nextDouble() - 0.5, -r.nextInt(60)));
  }

  @Test
  @Tag("slow")
  void exp_whereKChanges_isWithinOneUlp() {
    EXP.assertWithin(
        1,
        "odd multiples of ln 2 / 2",
        200_000,
        r -> (r.nextInt(2097) - 1074.5) * Math.log(2) * (1 + (r.nextDouble() - 0.5) * 1e-9));
  }

  @Test
  @Tag("slow")
  void exp_withSubnormalResult_isWithinOneUlp() {
    EXP.assertWithin(
        1,
        "subnormal results",
        200_000,
        r -> LAST_POSITIVE + (LAST_NORMAL - LAST_POSITIVE) * r.nextDouble());
  }

  @Test
  @Tag("slow")
  void exp_nextToEdges_isWithinOneUlp() {
    EXP.assertWithin(1, "overflow", 10_000, r -> LAST_FINITE - r.nextInt(50_000) * 0x1p-43);
    EXP.assertWithin(1, "underflow", 10_000, r -> LAST_POSITIVE + r.nextInt(50_000) * 0x1p-43);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 1",
    "-0.0, 1",
    "4.9E-324, 1",
    "-4.9E-324, 1",
    "709.782712893384, 1.7976931348622732E308",
    "709.7827128933841, Infinity",
    "710, Infinity",
    "1e300, Infinity",
    "Infinity, Infinity",
    "-745.1332191019411, 4.9E-324",
    "-745.1332191019412, 0",
    "-746, 0",
    "-1e300, 0",
    "-Infinity, 0",
    "NaN, NaN"
  })
  void exp_ofSpecialValue_isExact(double x, double expected) {
    assertEquals(expected, exp(x));
  }

  @Test
  void exp_towardsUnderflow_neverRises() {
    for (int i = 0; i < 100_000; i++) {
      double x = -744 - i * 2e-5;
      assertTrue(exp(x - 2e-5) <= exp(x), () -> "at " + x);
    }
  }

  /** Every shared link depends on these bits. They come from the same formula run in Python. */
  @ParameterizedTest
  @CsvSource({
    "-745.0, 0000000000000001",
    "-740.5, 0000000000000033",
    "-720.25, 000000077564144f",
    "-708.4, 000ff15b469edf89",
    "-500.125, 12d631d739eed4b5",
    "-100.0, 36ea8c1f14e2af5d",
    "-37.0, 3c9898471fca6055",
    "-20.0, 3e21b48655f37267",
    "-10.1, 3f05899ac5129ae3",
    "-5.0, 3f7b993fe00d5376",
    "-2.5, 3fb50385c094f425",
    "-1.0, 3fd78b56362cef38",
    "-0.7, 3fdfc80db9dd5542",
    "-0.5, 3fe368b2fc6f960a",
    "-0.3466, 3fe6a0773cd678a4",
    "-0.1, 3fecf46d99d52b3a",
    "-0.001, 3feff7cfe56f1a9e",
    "-1e-09, 3fefffffff768fa1",
    "1e-17, 3ff0000000000000",
    "1e-09, 3ff000000044b830",
    "1e-05, 3ff0000a7c5e340e",
    "0.01, 3ff0292a5d2f2226",
    "0.1, 3ff1aec7b35a00d4",
    "0.2, 3ff38add9e58ac8d",
    "0.3, 3ff599058c8c1a96",
    "0.34657, 3ff6a099138a089c",
    "0.5, 3ffa61298e1e069c",
    "0.75, 4000ef9db467dcf8",
    "1.0, 4005bf0a8b14576a",
    "1.5, 4011ed3fe64fc541",
    "2.0, 401d8e64b8d4ddae",
    "3.141592653589793, 403724046eb09339",
    "5.5, 406e96244f21bbf6",
    "10.0, 40d5829dcf950560",
    "20.5, 41c7d6c4f0bcdd5c",
    "50.0, 44719103e4080b45",
    "88.7, 47ef4705bbffae5c",
    "333.3, 5dfcd85c19e763d1",
    "700.0, 7f0d945df4f8ec8e",
    "709.78, 7fefe9ce5c4c52b4"
  })
  void exp_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(exp(x)));
  }
}
