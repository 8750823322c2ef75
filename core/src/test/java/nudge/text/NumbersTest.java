package nudge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static final long SEED = 20_260_101;
  private static final int MANY = 1_000_000;

  /** Texts are what {@code String(x)} gives in ECMAScript. */
  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "-0.0, -0",
    "5.0, 5",
    "-5.0, -5",
    "2147483648.0, 2147483648",
    "-2147483648.0, -2147483648",
    "0.1, 0.1",
    "0.3, 0.3",
    "0.30000000000000004, 0.30000000000000004",
    "1e-6, 0.000001",
    "1.5e-6, 0.0000015",
    "1e-7, 1e-7",
    "1.25e-7, 1.25e-7",
    "123456789012345680000.0, 123456789012345680000",
    "1e21, 1e+21",
    "1e22, 1e+22",
    "1e23, 1e+23",
    "2e-3, 0.002",
    "2.0E-323, 2e-323",
    "4.9e-324, 5e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "2.225073858507201e-308, 2.225073858507201e-308",
    "2.225073858507202e-308, 2.225073858507202e-308",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "9007199254740991.0, 9007199254740991",
    "9007199254740992.0, 9007199254740992",
    "5.230517512042235, 5.230517512042235",
    "0.8958441028683222, 0.8958441028683222",
    "999999999999999.0, 999999999999999",
    "999999999999999.9, 999999999999999.9",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void format_double_isWrittenAsByEcmaScript(double x, String expected) {
    assertEquals(expected, Numbers.format(x));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+.5",
        "5.",
        "00012",
        "1E+3",
        "0.1",
        "1e23",
        "8.5e22",
        "9007199254740993", // halfway, to even
        "9007199254740995",
        "9007199254740993.00000000000000000000000000000000000001",
        "4.9e-324",
        "2.4703282292062327e-324", // just below half the smallest
        "2.4703282292062328e-324",
        "2.2250738585072011e-308",
        "2.2250738585072012e-308",
        "2.2250738585072014e-308",
        "2.225073858507201e-308",
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "1e309",
        "1e400",
        "-1e999999999999",
        "1e-400",
        "0e999999999999",
        "6929495644600919.5",
        "3.518437208883201171875e13",
        "0.500000000000000166533453693773481063544750213623046875",
        "89255e-22",
        "1e-22",
        "123456789012345e22",
        "1234567890123456e22"
      })
  void parse_decimal_isTheNearestDouble(String text) {
    assertSameBits(Double.parseDouble(text), Numbers.parse(text));
    assertTrue(Numbers.isNumber(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "-",
        "+",
        "1,5",
        "1e",
        "1e+",
        "e5",
        ".e1",
        "--1",
        "1-",
        "1.2.3",
        " 1",
        "1 ",
        "0x1p3",
        "1f",
        "1d",
        "NaN",
        "Infinity",
        "१"
      })
  void parse_otherText_isRefused(String text) {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Numbers.parse(text));
    assertEquals("\"" + text + "\" is not a number", error.getMessage());
    assertFalse(Numbers.isNumber(text));
  }

  @Test
  void parse_longText_isQuotedShort() {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Numbers.parse("x".repeat(99)));
    assertEquals("\"" + "x".repeat(40) + "…\" is not a number", error.getMessage());
  }

  @Test
  void parse_midpointsOfNeighbours_areRoundedByTheLastDigit() {
    Random random = random();
    for (int i = 0; i < 3_000; i++) {
      double x = Math.abs(anyFinite(random));
      if (x == Double.MAX_VALUE) {
        continue;
      }
      String middle =
          new BigDecimal(x)
              .add(new BigDecimal(Math.nextUp(x)))
              .divide(BigDecimal.valueOf(2))
              .toString();
      double even = (Double.doubleToLongBits(x) & 1) == 0 ? x : Math.nextUp(x);
      assertSameBits(even, Numbers.parse(middle));
      String zeros = middle.contains("E") || !middle.contains(".") ? "" : "0".repeat(900) + "1";
      assertSameBits(zeros.isEmpty() ? even : Math.nextUp(x), Numbers.parse(middle + zeros));
    }
  }

  @Test
  void parse_shortTextCloseToMidpoint_isTheNearestDouble() {
    Random random = random();
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextDouble() * Math.pow(10, random.nextInt(25) - 5);
      String middle =
          new BigDecimal(x)
              .add(new BigDecimal(Math.nextUp(x)))
              .divide(BigDecimal.valueOf(2))
              .round(new MathContext(16 + random.nextInt(4)))
              .toString();
      assertSameBits(Double.parseDouble(middle), Numbers.parse(middle));
    }
  }

  @Test
  void parse_zerosAndExponentThatCancel_isExact() {
    assertSameBits(1, Numbers.parse("0." + "0".repeat(99_999) + "1e100000"));
    assertSameBits(1, Numbers.parse("1" + "0".repeat(100_000) + "e-100000"));
  }

  @Test
  void format_randomBitPatterns_readBackInBothWays() {
    Random random = random();
    for (int i = 0; i < MANY; i++) {
      double x = anyFinite(random);
      String text = Numbers.format(x);
      assertSameBits(x, Numbers.parse(text));
      assertSameBits(x, Double.parseDouble(text));
      assertTrue(i % 20 != 0 || digits(text) <= digits(Double.toString(x)), text);
    }
  }

  @Test
  void format_everydayNumbers_readBackInBothWays() {
    Random random = random();
    for (int i = 0; i < MANY / 4; i++) {
      double x = everyday(random);
      String text = Numbers.format(x);
      assertSameBits(x, Numbers.parse(text));
      assertSameBits(x, Double.parseDouble(text));
    }
  }

  @Test
  void parse_randomDecimals_isWhatTheJvmReads() {
    Random random = random();
    for (int i = 0; i < MANY / 4; i++) {
      String text = anyDecimal(random);
      assertSameBits(Double.parseDouble(text), Numbers.parse(text));
    }
  }

  @Test
  void format_randomNumbers_isShortestAndClosest() {
    Random random = random();
    for (int i = 0; i < 60_000; i++) {
      double x = i % 2 == 0 ? Math.abs(anyFinite(random)) : Math.abs(everyday(random));
      BigDecimal written = new BigDecimal(Numbers.format(x)).stripTrailingZeros();
      assertNothingShorter(x, written.precision() - 1);
      assertClosest(x, written);
    }
  }

  @Test
  void format_numbersNeedingManyDigits_haveTheDigitsOfExactIntegers() {
    Random random = random();
    for (int i = 0; i < MANY / 4; i++) {
      double x = Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(26) - 8);
      double y = i % 2 == 0 ? x : nearADecimalOf16Digits(random);
      assertEquals(ShortestDecimal.exactly(y).toString(), ShortestDecimal.of(y).toString());
    }
  }

  private static double nearADecimalOf16Digits(Random random) {
    double whole = 1e15 + Math.floor(random.nextDouble() * 9e15);
    double x = whole / Math.pow(10, random.nextInt(23));
    return random.nextBoolean() ? x : random.nextBoolean() ? Math.nextUp(x) : Math.nextDown(x);
  }

  private static void assertNothingShorter(double x, int digits) {
    if (digits > 0) {
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
        BigDecimal shorter = new BigDecimal(x).round(new MathContext(digits, mode));
        assertTrue(shorter.doubleValue() != x, () -> x + " is also " + shorter);
      }
    }
  }

  private static void assertClosest(double x, BigDecimal written) {
    BigDecimal exact = new BigDecimal(x);
    BigDecimal distance = written.subtract(exact).abs();
    for (BigDecimal other :
        new BigDecimal[] {written.add(written.ulp()), written.subtract(written.ulp())}) {
      boolean closer = other.subtract(exact).abs().compareTo(distance) < 0;
      assertFalse(closer && other.doubleValue() == x, () -> other + " is closer to " + x);
    }
  }

  private static double anyFinite(Random random) {
    while (true) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(x)) {
        return x;
      }
    }
  }

  /** Short decimals, powers of two and their neighbours, and numbers around 1. */
  private static double everyday(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(2_000_000) / Math.pow(10, random.nextInt(9));
      case 1 -> Math.scalb(1.0, random.nextInt(2_000) - 1_050);
      case 2 -> Math.nextDown(Math.scalb(1.0, random.nextInt(2_000) - 1_050));
      default -> random.nextGaussian();
    };
  }

  private static String anyDecimal(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
    int digits = 1 + random.nextInt(random.nextInt(20) == 0 ? 900 : 25);
    int point = random.nextInt(digits + 1);
    for (int i = 0; i < digits; i++) {
      text.append(i == point ? "." : "").append(random.nextInt(10));
    }
    return text.append('e').append(random.nextInt(700) - 360).toString();
  }

  private static int digits(String text) {
    String significand = text.split("[eE]")[0].replaceAll("[-.]", "");
    return significand.replaceAll("^0+|0+$", "").length();
  }

  private static void assertSameBits(double expected, double actual) {
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      assertEquals(expected, actual);
    }
  }

  private static Random random() {
    System.out.println("NumbersTest seed " + SEED);
    return new Random(SEED);
  }
}
