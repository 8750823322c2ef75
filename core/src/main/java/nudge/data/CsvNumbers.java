package nudge.data;

import nudge.text.Ascii;
import nudge.text.Numbers;

/**
 * How a text table writes its numbers: with a decimal point or a decimal comma. A mark with one to
 * three digits before it and three behind may as well stand between thousands, as in 1,234. It is
 * taken for a decimal mark if nothing else in the table speaks against it: a point unless commas
 * are decimal, a comma if only commas are. Two marks in a number are not guessed at.
 */
final class CsvNumbers {
  private static final int GROUP = 3;

  private final boolean semicolons;
  private boolean commas;
  private boolean points;

  /**
   * @param separator of the cells; who separates by semicolons does so because commas are decimal
   */
  CsvNumbers(char separator) {
    semicolons = separator == ';';
  }

  /** Whether the cell is meant to be a number, be it clear which one or not. */
  static boolean looksLikeOne(String cell) {
    return Numbers.isNumber(cell.replace(",", "").replace(".", ""));
  }

  /** Takes note of a decimal mark that cannot be anything else. */
  void learnFrom(String number) {
    int mark = nextMark(number, 0);
    if (mark >= 0 && nextMark(number, mark + 1) < 0) {
      boolean comma = number.charAt(mark) == ',';
      boolean clear = !looksGrouped(number, mark) || comma && semicolons;
      commas |= clear && comma;
      points |= clear && !comma;
    }
  }

  /** The number with a decimal point; null if it can be read in two ways. */
  String plain(String number) {
    int mark = nextMark(number, 0);
    if (mark < 0) {
      return number;
    }
    boolean decimal = number.charAt(mark) == ',' ? commas && !points : !commas;
    boolean clear = decimal || !looksGrouped(number, mark);
    return clear && nextMark(number, mark + 1) < 0 ? number.replace(',', '.') : null;
  }

  private static int nextMark(String number, int from) {
    for (int i = from; i < number.length(); i++) {
      if (number.charAt(i) == ',' || number.charAt(i) == '.') {
        return i;
      }
    }
    return -1;
  }

  private static boolean looksGrouped(String number, int mark) {
    int first = Ascii.isDigit(number.charAt(0)) ? 0 : 1;
    int before = mark - first;
    boolean grouped =
        before >= 1
            && before <= GROUP
            && number.charAt(first) != '0'
            && number.length() == mark + 1 + GROUP;
    for (int i = mark + 1; i < number.length(); i++) {
      grouped &= Ascii.isDigit(number.charAt(i));
    }
    return grouped;
  }
}
