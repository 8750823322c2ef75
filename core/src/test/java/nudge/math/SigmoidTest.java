package nudge.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmoidTest {
  private static final Accuracy SIGMOID =
      Accuracy.of("sigmoid", Sigmoid::sigmoid, Reference::sigmoid);

  @Test
  @Tag("slow")
  void sigmoid_isWithinTwoUlp() {
    SIGMOID.assertWithin(2, "(-10, 10)", 600_000, r -> 20 * r.nextDouble() - 10);
    SIGMOID.assertWithin(2, "(-600, 600)", 200_000, r -> 1200 * r.nextDouble() - 600);
    SIGMOID.assertWithin(2, "small", 200_000, r -> Accuracy.ofAnySize(r, -60, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.5",
    "-0.0, 0.5",
    "40, 1",
    "1e300, 1",
    "Infinity, 1",
    "-745.1332191019411, 4.9E-324",
    "-746, 0",
    "-Infinity, 0",
    "NaN, NaN"
  })
  void sigmoid_ofSpecialValue_isExact(double x, double expected) {
    assertEquals(expected, Sigmoid.sigmoid(x));
  }

  @Test
  void sigmoid_neverLeavesZeroToOne() {
    for (int i = -2000; i <= 2000; i++) {
      double y = Sigmoid.sigmoid(i * 0.4);
      assertTrue(y >= 0 && y <= 1, "at " + i * 0.4);
    }
  }

  /** Every shared link depends on these bits, written down when the tests above had passed. */
  @ParameterizedTest
  @CsvSource({
    "-745.0, 0000000000000001",
    "-100.0, 36ea8c1f14e2af5d",
    "-20.0, 3e21b4865556b5d4",
    "-5.0, 3f7b69f67d638f8e",
    "-2.0, 3fbe84152bac31af",
    "-1.0, 3fd136561454ba86",
    "-0.5, 3fd829a0565978df",
    "-0.1, 3fde66bdb1aca090",
    "-1.0E-9, 3fdfffffffbb47d0",
    "1.0E-9, 3fe0000000225c18",
    "0.1, 3fe0cca12729afb8",
    "0.5, 3fe3eb2fd4d34391",
    "1.0, 3fe764d4f5d5a2bd",
    "2.0, 3fec2f7d5a8a79ca",
    "3.3, 3feedc99cf2c9d4d",
    "5.0, 3fefc92c130538e1",
    "10.0, 3fefffa0cb346f89",
    "20.0, 3feffffffee4b79b",
    "36.0, 3feffffffffffffe"
  })
  void sigmoid_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(Sigmoid.sigmoid(x)));
  }
}
