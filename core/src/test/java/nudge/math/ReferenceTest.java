package nudge.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures the measure: the tests' reference against Taylor series in decimal arithmetic. */
class ReferenceTest {
  private static final MathContext DIGITS = new MathContext(420);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-29");

  /** A power's relative error is its logarithm's absolute one: up to 745 units of 104 bits. */
  private static final BigDecimal POWER_TOLERANCE = new BigDecimal("5e-29");

  @Test
  void series_ofOne_isEuler() {
    String e = "2.7182818284590452353602874713526624977572470936999595749669676277";
    assertEquals(e, series(BigDecimal.ONE).toString().substring(0, e.length()));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -745.1332191019411,
        -708.4,
        -100.1,
        -19.7,
        -1.0,
        -0.3466,
        -1e-9,
        1e-20,
        0.25,
        0.34657359,
        0.7,
        1,
        2.5,
        13.37,
        88.7,
        349.2,
        709.782712893384
      })
  void exp_agreesWithSeries(double x) {
    Reference.Scaled scaled = Reference.exp(x);
    BigDecimal power = TWO.pow(scaled.exponent(), DIGITS);
    assertClose(series(new BigDecimal(x)), exact(scaled.mantissa()).multiply(power));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {1e-90, 1e-20, 1e-8, 0.01, 0.1, 0.17, 0.18, 0.5, 0.55, 0.9, 1, 3, 8.8, 18.9, 21})
  void tanh_agreesWithSeries(double a) {
    BigDecimal e = series(new BigDecimal(a).multiply(TWO));
    BigDecimal expected = e.subtract(BigDecimal.ONE).divide(e.add(BigDecimal.ONE), DIGITS);
    assertClose(expected, exact(Reference.tanh(a)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.9E-324, 1e-310, 1e-5, 0.5, 0.7, 0.72, 1.4, 1.42, 2, 10, 1e10, 1e308})
  void log_agreesWithSeries(double x) {
    assertClose(new BigDecimal(x), series(exact(Reference.log(x))));
  }

  /** Next to 1 it is the logarithm's relative error that counts, which the power brings out. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 300",
    "0.5, -1022",
    "0.7071, 2000",
    "1.4142, -1999",
    "3, 40",
    "1e-300, -1",
    "1e-320, 1",
    "1.0000000000000002, 999999999",
    "0.9999999999999999, 999999999",
    "1.000001, 700000000",
    "0.999999, -700000000"
  })
  void pow_agreesWithIntegerPower(double base, int exponent) {
    Reference.Scaled scaled = Reference.pow(base, exponent);
    BigDecimal power = TWO.pow(scaled.exponent(), DIGITS);
    BigDecimal expected = new BigDecimal(base).pow(exponent, DIGITS);
    assertClose(expected, exact(scaled.mantissa()).multiply(power), POWER_TOLERANCE);
  }

  @Test
  void ulps_ofNeighbour_isOne() {
    assertEquals(1, Reference.ulps(Math.nextUp(1.5), new Reference(1.5, 0), 0));
    assertEquals(1, Reference.ulps(Double.MIN_VALUE, new Reference(0, 0), 0));
    assertEquals(1, Reference.ulps(3 * Double.MIN_VALUE, new Reference(1, 0), -1073));
    assertEquals(1, Reference.ulps(1, new Reference(1, -0x1p-53), 0));
  }

  private static void assertClose(BigDecimal expected, BigDecimal actual) {
    assertClose(expected, actual, TOLERANCE);
  }

  private static void assertClose(BigDecimal expected, BigDecimal actual, BigDecimal tolerance) {
    BigDecimal error = actual.divide(expected, DIGITS).subtract(BigDecimal.ONE).abs();
    assertTrue(error.compareTo(tolerance) < 0, () -> "relative error " + error);
  }

  private static BigDecimal exact(Reference value) {
    return new BigDecimal(value.high()).add(new BigDecimal(value.low()));
  }

  /** e to the power of x: a Taylor series for x / 1024, squared ten times. */
  private static BigDecimal series(BigDecimal x) {
    BigDecimal y = x.divide(BigDecimal.valueOf(1024), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 250; n++) {
      term = term.multiply(y).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < 10; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }
}
