package nudge.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Expm1Test {
  private static final Accuracy EXPM1 = Accuracy.of("expm1", Expm1::expm1, Reference::expm1);

  @Test
  @Tag("slow")
  void expm1_isWithinOneUlp() {
    EXPM1.assertWithin(1, "small", 200_000, r -> Accuracy.ofAnySize(r, -100, -2));
    EXPM1.assertWithin(1, "(-3, 3)", 600_000, r -> 6 * r.nextDouble() - 3);
    EXPM1.assertWithin(1, "(-40, 40)", 200_000, r -> 80 * r.nextDouble() - 40);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "4.9E-324, 4.9E-324",
    "-4.9E-324, -4.9E-324",
    "1e-300, 1e-300",
    "-1e-17, -1e-17",
    "-40, -1",
    "-800, -1",
    "-Infinity, -1",
    "709.782712893384, 1.7976931348622732E308",
    "709.7827128933841, Infinity",
    "Infinity, Infinity",
    "NaN, NaN"
  })
  void expm1_ofSpecialValue_isExact(double x, double expected) {
    assertEquals(expected, Expm1.expm1(x));
  }

  /** Every shared link depends on these bits, written down when the tests above had passed. */
  @ParameterizedTest
  @CsvSource({
    "-50.0, bff0000000000000",
    "-10.0, bfefffa0ca192a6e",
    "-3.3, bfeed1da6447a418",
    "-1.0, bfe43a54e4e98864",
    "-0.7, bfe01bf92311555f",
    "-0.35, bfd2e663ed31c11e",
    "-0.34, bfd2725ae35e2895",
    "-0.1, bfb85c933156a62c",
    "-0.001, bf50603521cac48c",
    "-1.0E-9, be112e0be801f1d9",
    "1.0E-16, 3c9cd2b297d889bc",
    "1.0E-9, 3e112e0be84bbb51",
    "0.001, 3f506466dfb8cf3a",
    "0.1, 3fbaec7b35a00d3a",
    "0.34, 3fd9eaa94c8422f6",
    "0.35, 3fdad200b20177b2",
    "0.7, 3ff03854c24d130d",
    "1.0, 3ffb7e151628aed3",
    "1.05, 3ffdb8f060f75892",
    "2.0, 40198e64b8d4ddae",
    "10.0, 40d5825dcf950560",
    "50.0, 44719103e4080b45",
    "300.0, 5afc05c0a7166b4a",
    "709.7, 7fed75ae7a50ee14"
  })
  void expm1_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(Expm1.expm1(x)));
  }
}
