package nudge.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Golden numbers from CPython 3.11:
 *
 * <pre>
 * python3 -c "
 * import random
 * random.seed(SEED); r = [random.random() for _ in range(100000)]
 * print(SEED, r[0], r[1], r[2], r[999], r[99999])"
 * </pre>
 */
class PythonRandomTest {
  private static final String SEED_OF_300_DIGITS = "3" + "1415926535".repeat(29) + "897932384";

  @ParameterizedTest
  @CsvSource({
    "0, 0.8444218515250481, 0.7579544029403025, 0.420571580830845, 0.4804125346981437, 0.9544358661322939",
    "1, 0.13436424411240122, 0.8474337369372327, 0.763774618976614, 0.7062615472551386, 0.6355707617477253",
    "-1, 0.13436424411240122, 0.8474337369372327, 0.763774618976614, 0.7062615472551386, 0.6355707617477253",
    "42, 0.6394267984578837, 0.025010755222666936, 0.27502931836911926, 0.8554501933059546, 0.5832142839103495",
    "1337, 0.6177528569514706, 0.5332655736050008, 0.36584835924937553, 0.1420757739435693, 0.8589232060872728",
    "2147483648, 0.3387958510019964, 0.5050619906087787, 0.8891460738572615, 0.2903215878647235, 0.2331595957581537",
    "4294967296, 0.11299430095636409, 0.41782886486292836, 0.0166763664992291, 0.04156870367167198, 0.8442002501161313",
    "9223372036854775808, 0.5534639983914199, 0.9406144709090462, 0.24199432111690833, 0.41421308483187, 0.5382044756791388",
    "1000000000000000000000000000000, 0.9341508484568806, 0.5253068813972436, 0.34916701183971244, 0.6182595623737063, 0.20376288670964193",
    "-1000000000000000000000000000000, 0.9341508484568806, 0.5253068813972436, 0.34916701183971244, 0.6182595623737063, 0.20376288670964193"
  })
  void seeded_withInteger_givesPythonsNumbers(
      String seed, double r0, double r1, double r2, double r999, double r99999) {
    assertNumbers(seed, r0, r1, r2, r999, r99999);
  }

  @Test
  void seeded_with300Digits_givesPythonsNumbers() {
    assertNumbers(
        SEED_OF_300_DIGITS,
        0.233166577101235,
        0.3990172701483531,
        0.5811135052812646,
        0.1853587988487111,
        0.6518108098218841);
  }

  /** {@code random.seed(10**999 + 7); print(random.random())}. */
  @Test
  void seeded_with1000Digits_givesPythonsNumber() {
    String seed = "1" + "0".repeat(998) + "7";
    assertEquals(0.4220478907699523, PythonRandom.seeded(seed).nextDouble());
  }

  @ParameterizedTest
  @CsvSource({
    "-9223372036854775808, 9223372036854775808",
    "9223372036854775807, 9223372036854775807",
    "-1, 1",
    "4294967295, 4294967295"
  })
  void seeded_withLong_isSeededWithItsDigits(long seed, String digits) {
    RandomSource expected = PythonRandom.seeded(digits);
    assertArrayEquals(numbers(expected, 10), numbers(PythonRandom.seeded(seed), 10));
  }

  /** {@code random.seed(42); print([random.uniform(-1, 1) for _ in range(5)])}. */
  @Test
  void uniform_betweenMinus1And1_givesPythonsNumbers() {
    RandomSource random = PythonRandom.seeded(42);
    double[] expected = {
      0.2788535969157675,
      -0.9499784895546661,
      -0.4499413632617615,
      -0.5535785237023545,
      0.4729424283280248
    };
    assertArrayEquals(
        expected, DoubleStream.generate(() -> random.uniform(-1, 1)).limit(5).toArray());
  }

  @Test
  void seeded_withDifferentIntegers_startsDifferently() {
    long different =
        LongStream.range(0, 10_000)
            .mapToDouble(seed -> PythonRandom.seeded(seed).nextDouble())
            .distinct()
            .count();
    assertEquals(10_000, different);
  }

  @Test
  void nextDouble_repeated_givesDistinctNumbersBelow1() {
    double[] numbers = numbers(PythonRandom.seeded(42), 100_000);
    assertEquals(
        numbers.length, DoubleStream.of(numbers).filter(r -> 0 <= r && r < 1).distinct().count());
  }

  private static void assertNumbers(
      String seed, double r0, double r1, double r2, double r999, double r99999) {
    double[] r = numbers(PythonRandom.seeded(seed), 100_000);
    double[] actual = {r[0], r[1], r[2], r[999], r[99_999]};
    assertArrayEquals(new double[] {r0, r1, r2, r999, r99999}, actual);
  }

  private static double[] numbers(RandomSource random, int count) {
    return DoubleStream.generate(random::nextDouble).limit(count).toArray();
  }
}
