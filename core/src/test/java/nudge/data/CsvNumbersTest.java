package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nudge.text.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimal points and commas in text tables. */
class CsvNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1,5;2.5 ~ 1.5 ~ 2.5",
        "1,234;5 ~ 1.234 ~ 5",
        "-1,5e3;+,5 ~ -1500 ~ 0.5",
        "1,234;0,5 ~ 1.234 ~ 0.5",
        "1,234|5,6 ~ 1.234 ~ 5.6",
        "0,123|5 ~ 0.123 ~ 5",
        "1234,567|5 ~ 1234.567 ~ 5",
        "1,2345|5 ~ 1.2345 ~ 5",
        "1.234|5 ~ 1.234 ~ 5",
        "1.234|5.6 ~ 1.234 ~ 5.6",
        "\"1,5\",2 ~ 1.5 ~ 2"
      })
  void parse_clearMarks_readAsDecimal(String row, double first, double second) {
    assertArrayEquals(new double[] {first, second}, Csv.parse(row).values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,234.5|2",
        "1.234,5|2",
        "1,234,567|2",
        "1.234.567|2",
        "1,234|2",
        "-1,234|2",
        "+12,345|0.5",
        "1.234|0,5",
        "1,234|0,5|0.5",
        "1.234|0,5|0.5",
        "1.234;1,234",
        "1.5.2020|2",
        "1e5,123|2",
        "\"1,234\",5"
      })
  void parse_marksOfTwoMeanings_areRefused(String row) {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Csv.parse(row));
    String cell =
        row.substring(
            0, row.indexOf(row.startsWith("\"") ? "\",5" : row.contains(";") ? ";" : "|"));
    assertEquals(
        "Row 1, column \"x1\": \""
            + cell.replace("\"", "")
            + "\" can be read in two ways: write it with a decimal point alone, as 1234.5",
        error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", "|"})
  void parse_oneLineWithAThousandsMark_isNotTakenForNames(String separator) {
    InvalidInput error =
        assertThrows(InvalidInput.class, () -> Csv.parse("1,234.5" + separator + "2"));
    assertEquals(
        "Row 1, column \"x1\": \"1,234.5\" can be read in two ways: write it with a decimal point"
            + " alone, as 1234.5",
        error.getMessage());
  }
}
