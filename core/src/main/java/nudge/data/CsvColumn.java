package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.ArrayList;
import java.util.List;
import nudge.data.CsvReader.Cell;
import nudge.text.InvalidInput;
import nudge.text.Numbers;
import nudge.text.Position;

/**
 * A column of a text table. If its cells are texts and none looks like a number, it is one of
 * classes, in the order of their first appearance; else its cells must be numbers. A marked name
 * gives the classes by itself.
 */
final class CsvColumn {
  private static final List<String> MISSING = List.of("NA", "N/A", "#N/A", "NaN", "null", "?");

  private final String text;
  private final Column header;
  private final List<Cell> cells;

  CsvColumn(String text, Column header, List<Cell> cells) {
    this.text = text;
    this.header = header;
    this.cells = cells;
  }

  /** Whether a cell is neither a number nor missing. */
  static boolean isText(String cell) {
    return !isMissing(cell) && !CsvNumbers.looksLikeOne(cell);
  }

  private static boolean isMissing(String cell) {
    return cell.trim().isEmpty() || MISSING.contains(cell);
  }

  /** The column as its name and its cells tell it. */
  Column column() {
    boolean texts = cells.stream().anyMatch(cell -> isText(cell.text()));
    boolean numbers = cells.stream().anyMatch(cell -> CsvNumbers.looksLikeOne(cell.text()));
    return !header.isClass() && texts && !numbers
        ? new Column(header.name(), header.role(), classes())
        : header;
  }

  private List<String> classes() {
    List<String> classes = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      String label = cells.get(row).text();
      if (!isMissing(label) && !classes.contains(label)) {
        checkClass(row, classes.size());
        classes.add(label);
      }
    }
    if (classes.size() == 1) {
      String only = named() + " holds the text " + quote(classes.get(0)) + " only";
      throw error(0, only + ": put in numbers, or at least two classes, or remove it");
    }
    return classes;
  }

  private void checkClass(int row, int before) {
    if (before == Column.MAX_CLASSES) {
      throw error(
          row,
          named()
              + " holds more than "
              + Column.MAX_CLASSES
              + " different texts, too many for classes: remove it if it only names the rows");
    }
    int length = cells.get(row).text().length();
    if (length > Column.MAX_LABEL) {
      throw error(
          row,
          where(row)
              + " holds a text of "
              + length
              + " characters: shorten it to "
              + Column.MAX_LABEL
              + ", or remove the column");
    }
  }

  /** Takes note of how the column's numbers are written. */
  void teach(CsvNumbers numbers) {
    for (Cell cell : cells) {
      if (CsvNumbers.looksLikeOne(cell.text())) {
        numbers.learnFrom(cell.text());
      }
    }
  }

  /** What the cell in a row holds, in the {@link #column} found before. */
  double value(int row, Column column, CsvNumbers numbers) {
    String cell = cells.get(row).text();
    if (!column.isClass()) {
      return number(row, cell, numbers);
    }
    double index = column.value(cell);
    if (Double.isNaN(index)) {
      String none = quote(cell) + " is none of the classes " + String.join(", ", column.classes());
      throw isMissing(cell) ? missing(row, "class") : error(row, where(row) + ": " + none);
    }
    return index;
  }

  private double number(int row, String cell, CsvNumbers numbers) {
    if (isMissing(cell)) {
      throw missing(row, "number");
    }
    String quoted = where(row) + ": " + quote(cell);
    if (!CsvNumbers.looksLikeOne(cell)) {
      throw error(row, quoted + " is not a number: put in one");
    }
    String plain = numbers.plain(cell);
    if (plain == null || !Numbers.isNumber(plain)) {
      throw error(
          row, quoted + " can be read in two ways: write it with a decimal point alone, as 1234.5");
    }
    double number = Numbers.parse(plain);
    if (Math.abs(number) > Double.MAX_VALUE) {
      throw error(row, quoted + " is too large a number");
    }
    return number;
  }

  private InvalidInput missing(int row, String what) {
    String cell = cells.get(row).text();
    String is = cell.trim().isEmpty() ? " is empty" : ": " + quote(cell) + " is a missing value";
    return error(row, where(row) + is + ": put in a " + what + ", or remove the row");
  }

  private String named() {
    return "Column " + quote(header.name());
  }

  private String where(int row) {
    return DatasetRules.where(row, header.name());
  }

  private InvalidInput error(int row, String reason) {
    return InvalidInput.at(Position.of(text, cells.get(row).offset()), reason);
  }
}
