package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RampTest {
  private static final Ramp RAMP = new Ramp(0xf08000, 0xffffff, 0x0080f0, 0x777777);

  @ParameterizedTest
  @CsvSource({
    "0, 0xffffff",
    "1, 0x0080f0",
    "-1, 0xf08000",
    "25, 0x0080f0",
    "-Infinity, 0xf08000",
    "-0.5, 0xf8c080",
    "NaN, 0x777777",
  })
  void colour_value_isMixedAndClamped(double value, String expected) {
    assertEquals(Integer.decode(expected), RAMP.colour(value));
  }
}
