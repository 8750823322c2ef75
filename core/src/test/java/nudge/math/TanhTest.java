package nudge.math;

import static nudge.math.Tanh.tanh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TanhTest {
  private static final Accuracy TANH = Accuracy.of("tanh", Tanh::tanh, Reference::tanh);

  @Test
  @Tag("slow")
  void tanh_anywhere_isWithinTwoUlps() {
    TANH.assertWithin(2, "(0, 20)", 300_000, r -> 20 * r.nextDouble());
  }

  @Test
  @Tag("slow")
  void tanh_below1_isWithinTwoUlps() {
    TANH.assertWithin(2, "(0, 1)", 300_000, Random::nextDouble);
  }

  @Test
  @Tag("slow")
  void tanh_aroundThreshold_isWithinTwoUlps() {
    TANH.assertWithin(2, "around 0.6", 300_000, r -> 0.5 + 0.2 * r.nextDouble());
  }

  @Test
  @Tag("slow")
  void tanh_nearZero_isWithinTwoUlps() {
    TANH.assertWithin(
        2, "powers of two", 200_000, r -> Math.scalb(1 - r.nextDouble() / 2, -r.nextInt(60)));
  }

  @Test
  @Tag("slow")
  void tanh_whereKChanges_isWithinTwoUlps() {
    TANH.assertWithin(
        2,
        "odd multiples of ln 2 / 4",
        100_000,
        r -> (2 * r.nextInt(58) + 3) * Math.log(2) / 4 * (1 + (r.nextDouble() - 0.5) * 1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.9E-324, 1e-310, 2.2250738585072014E-308, 1e-300, 1e-100, 1e-9})
  void tanh_ofTinyNumber_isThatNumber(double x) {
    assertEquals(x, tanh(x));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "19.07, 1",
    "20, 1",
    "1e300, 1",
    "Infinity, 1",
    "-Infinity, -1",
    "NaN, NaN"
  })
  void tanh_ofSpecialValue_isExact(double x, double expected) {
    assertEquals(expected, tanh(x));
  }

  @Test
  void tanh_ofNegative_isNegatedBitForBit() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      assertEquals(-tanh(x), tanh(-x), () -> "at " + x + ", seed " + seed);
    }
  }

  @Test
  void tanh_ofAnyBits_staysWithinOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000_000; i++) {
      double x = Math.scalb(random.nextDouble(), random.nextInt(12));
      double y = tanh(x);
      assertTrue(0 <= y && y <= 1, () -> "at " + x + ", seed " + seed);
    }
  }

  @Test
  void tanh_towardsSaturation_neverFalls() {
    for (int i = 0; i < 300_000; i++) {
      double x = 17 + i * 1e-5;
      assertTrue(tanh(x) <= tanh(x + 1e-5), () -> "at " + x);
    }
  }

  /** Every shared link depends on these bits. They come from the same formula run in Python. */
  @ParameterizedTest
  @CsvSource({
    "1e-300, 01a56e1fc2f8f359",
    "1e-09, 3e112e0be826d695",
    "0.0001, 3f1a36e2e9a4f662",
    "0.01, 3f847ab48ae4595e",
    "0.1, 3fb983d7795f413a",
    "0.2, 3fc9439830b3a590",
    "0.25, 3fcf597ea69a1c86",
    "0.3, 3fd2a4dda7d914fa",
    "0.4, 3fd8511573c242d6",
    "0.5, 3fdd9353d7568af3",
    "0.54, 3fdf8d1d668c4aa5",
    "0.55, 3fe00442f6419203",
    "0.58, 3fe0b9acd9e8032d",
    "0.5999999999999999, 3fe12f8292d2ccfb",
    "0.6, 3fe12f8292d2ccfb",
    "0.62, 3fe1a2d73f4f5e96",
    "0.65, 3fe24b1ed00e1cbc",
    "0.7, 3fe356fb17af2e90",
    "0.75, 3fe45323e552f228",
    "0.8, 3fe53fca0a748a41",
    "0.8813735870195429, 3fe6a09e667f3bcc",
    "0.9, 3fe6ebe982d6605c",
    "1.0, 3fe85efab514f394",
    "1.1, 3fe99db01fde2406",
    "1.25, 3feb2523bb6b2dee",
    "1.5, 3fecf6f9786df577",
    "1.75, 3fee1fbf97e33527",
    "2.0, 3feed9505e1bc3d4",
    "2.5, 3fef9258260a71c2",
    "3.0, 3fefd77d111a0b00",
    "3.5, 3feff112c63a9077",
    "4.0, 3feffa81708a0b42",
    "5.0, 3fefff419668df11",
    "6.0, 3fefffe63abe253c",
    "7.5, 3feffffeb78a3c73",
    "9.0, 3fefffffefa59d78",
    "10.0, 3feffffffdc96f35",
    "12.5, 3feffffffffc2eb9",
    "15.0, 3feffffffffff96a",
    "18.0, 3feffffffffffffc",
    "19.0, 3fefffffffffffff"
  })
  void tanh_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(tanh(x)));
  }
}
