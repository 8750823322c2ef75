package nudge.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** log and log1p. */
class LogTest {
  private static final Accuracy LOG = Accuracy.of("log", Log::log, Reference::log);
  private static final Accuracy LOG1P = Accuracy.of("log1p", Log1p::log1p, Reference::log1p);

  @Test
  @Tag("slow")
  void log_isWithinOneUlp() {
    LOG.assertWithin(1, "any size", 400_000, r -> Math.abs(Accuracy.ofAnySize(r, -1074, 1023)));
    LOG.assertWithin(1, "near 1", 400_000, r -> 1 + Accuracy.ofAnySize(r, -53, -1));
    LOG.assertWithin(1, "around √½ and √2", 200_000, LogTest::aroundRoots);
  }

  private static double aroundRoots(Random random) {
    return Math.sqrt(random.nextBoolean() ? 2 : 0.5) * (1 + (random.nextDouble() - 0.5) * 1e-3);
  }

  @Test
  @Tag("slow")
  void log1p_isWithinOneUlp() {
    LOG1P.assertWithin(1, "small", 400_000, r -> Accuracy.ofAnySize(r, -200, -9));
    LOG1P.assertWithin(1, "medium", 400_000, r -> Accuracy.ofAnySize(r, -12, -1e-9));
    LOG1P.assertWithin(1, "large", 200_000, r -> Math.abs(Accuracy.ofAnySize(r, 0, 49)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, -Infinity",
    "-0.0, -Infinity",
    "1, 0.0",
    "Infinity, Infinity",
    "-4.9E-324, NaN",
    "-1, NaN",
    "-Infinity, NaN",
    "NaN, NaN",
    "4.9E-324, -744.4400719213812",
    "1.7976931348623157E308, 709.782712893384"
  })
  void log_ofSpecialValue_isExact(double x, double expected) {
    assertEquals(expected, Log.log(x));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "4.9E-324, 4.9E-324",
    "-4.9E-324, -4.9E-324",
    "1e-300, 1e-300",
    "-1e-17, -1e-17",
    "-1, -Infinity",
    "-1.0000000000000002, NaN",
    "-Infinity, NaN",
    "Infinity, Infinity",
    "NaN, NaN",
    "1.7976931348623157E308, 709.782712893384"
  })
  void log1p_ofSpecialValue_isExact(double x, double expected) {
    assertEquals(expected, Log1p.log1p(x));
  }

  /** Every shared link depends on these bits, written down when the tests above had passed. */
  @ParameterizedTest
  @CsvSource({
    "4.9E-324, c0874385446d71c3",
    "1.0E-310, c0864e69394d9508",
    "1.0E-100, c06cc845b54b54f2",
    "1.0E-5, c027069e2aa2aa5b",
    "0.1, c0026bb1bbb55515",
    "0.5, bfe62e42fefa39ef",
    "0.70710678, bfd62e4300c77ae8",
    "0.7072, bfd62c1a17840101",
    "0.9, bfbaf8e8210a415c",
    "0.999, bf5064670d979b73",
    "1.0001, 3f1a368d0657fcd4",
    "1.3, 3fd0ca937be1b9dc",
    "1.41421356, 3fd62e42fd2cf8f6",
    "1.4143, 3fd62f4358c03e8a",
    "2.0, 3fe62e42fefa39ef",
    "2.718281828, 3fefffffffe8ca4c",
    "3.7, 3ff4eeee650ae550",
    "10.0, 40026bb1bbb55516",
    "123.456, 401343774f3e2362",
    "1000000.0, 402ba18a998fffa0",
    "1.0E100, 406cc845b54b54f2",
    "1.7E308, 40862dd08fdc6f88"
  })
  void log_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(Log.log(x)));
  }

  /** Every shared link depends on these bits, written down when the tests above had passed. */
  @ParameterizedTest
  @CsvSource({
    "-0.9999, c0226bb1bbb55554",
    "-0.9, c0026bb1bbb55516",
    "-0.5, bfe62e42fefa39ef",
    "-0.3, bfd6d3c324e13f4e",
    "-0.29, bfd5eb5c7907e4c8",
    "-0.1, bfbaf8e8210a415e",
    "-0.001, bf5064670d979b6f",
    "-1.0E-9, be112e0be84bbb51",
    "1.0E-16, 3c9cd2b297d889bc",
    "1.0E-9, 3e112e0be801f1d9",
    "0.001, 3f5060354f8c3ebf",
    "0.1, 3fb8663f793c46c7",
    "0.41, 3fd5fd5fabe64084",
    "0.42, 3fd6712984ec8f15",
    "0.7, 3fe0fae81914a991",
    "1.0, 3fe62e42fefa39ef",
    "2.0, 3ff193ea7aad030a",
    "10.0, 40032ee3b77f374c",
    "1000000.0, 402ba18abb1dedc8",
    "1.0E100, 406cc845b54b54f2"
  })
  void log1p_ofGoldenArgument_keepsItsBits(double x, String bits) {
    assertEquals(Long.parseUnsignedLong(bits, 16), Double.doubleToLongBits(Log1p.log1p(x)));
  }
}
