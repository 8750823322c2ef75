package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "-0.0|0",
        "1|1",
        "-3|\u22123",
        "0.5|0.5",
        "0.21436|0.2144",
        "0.30000000000000004|0.3",
        "0.09030|0.0903",
        "0.00012345|0.0001235",
        "0.000012345|1.235e\u22125",
        "1e-7|1e\u22127",
        "9.9996|10",
        "99.996|100",
        "999.96|1000",
        "123.456|123.5",
        "1204|1,204",
        "1234.5678|1,235",
        "30100|30,100",
        "999999.4|999,999",
        "2000000|2,000,000",
        "1234567.5|1.235e6",
        "1e9|1e9",
        "1.7976931348623157e308|1.798e308",
        "NaN|NaN",
        "Infinity|\u221e",
        "-Infinity|\u2212\u221e",
      })
  void text_number_reads(double number, String expected) {
    assertEquals(expected, Rounded.text(number));
  }

  @Test
  void text_anyNumber_isItsNearestWithFourDigits() {
    long seed = 7;
    Random random = new Random(seed);
    MathContext four = new MathContext(4, RoundingMode.HALF_UP);
    for (int i = 0; i < 20_000; i++) {
      double number = (1 + 9 * random.nextDouble()) * Math.pow(10, random.nextInt(200) - 100);
      if (number >= 1000 && number < 1e6) {
        continue;
      }
      double expected = new BigDecimal(number).round(four).doubleValue();
      double read = Double.parseDouble(Rounded.text(number).replace('\u2212', '-'));
      assertEquals(expected, read, "seed " + seed + ", case " + i + ": " + number);
    }
  }
}
