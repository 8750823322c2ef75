package nudge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidInputTest {
  @Test
  void checkRange_insideAndAtItsEnds_isSilent() {
    InvalidInput.checkRange("rate", 0, 0, 0.5);
    InvalidInput.checkRange("rate", 0.25, 0, 0.5);
    InvalidInput.checkRange("rate", 0.5, 0, 0.5);
    InvalidInput.checkRange("rows", 4, 4, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1e-300 | 0 | 0.5 | rate: must be a number from 0 to 0.5, but is -1e-300",
        "0.75 | 0 | 0.5 | rate: must be a number from 0 to 0.5, but is 0.75",
        "NaN | 1 | 2 | rate: must be a number from 1 to 2, but is NaN",
        "5 | 4 | 4 | rate: must be 4, but is 5"
      })
  void checkRange_outside_namesFieldRangeAndNumber(
      double value, double low, double high, String message) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> InvalidInput.checkRange("rate", value, low, high));
    assertEquals(message, refused.getMessage());
    assertEquals("rate", refused.field());
  }
}
