package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.List;
import nudge.data.CsvReader.Cell;
import nudge.text.InvalidInput;
import nudge.text.Numbers;
import nudge.text.Position;

/**
 * Tables as text (RFC 4180), as files and spreadsheets give them: cells are separated by tabs,
 * semicolons or commas, whichever of these, in this order, is in the first row. Where it is not the
 * comma, numbers may have a decimal comma. A first row with a cell that is no number holds the
 * names; {@link CsvHeader} tells how they give the roles. Empty rows at the end do not count.
 */
public final class Csv {
  public static final int MAX_CHARS = 2_000_000;

  private final String text;
  private final CsvReader reader;

  private Csv(String text) {
    this.text = text;
    this.reader = new CsvReader(text);
  }

  /**
   * @throws InvalidInput that names row and column, with the position in the text
   */
  public static Dataset parse(String text) {
    if (text.length() > MAX_CHARS) {
      throw new InvalidInput(
          "The table has " + text.length() + " characters: at most " + MAX_CHARS + " are possible");
    }
    return new Csv(text.startsWith("\ufeff") ? text.substring(1) : text).dataset();
  }

  /** The table with its names, so that {@link #parse} gives an equal one back. */
  public static String write(Dataset data) {
    StringBuilder out = new StringBuilder();
    String separator = "";
    for (String name : CsvHeader.names(data.columns())) {
      out.append(separator).append(CsvReader.quoted(name));
      separator = ",";
    }
    for (int row = 0; row < data.rows(); row++) {
      for (int column = 0; column < data.columns().size(); column++) {
        out.append(column == 0 ? '\n' : ',').append(Numbers.format(data.value(row, column)));
      }
    }
    return out.append('\n').toString();
  }

  private Dataset dataset() {
    List<List<Cell>> rows = reader.rows();
    if (rows.isEmpty()) {
      throw error(0, "The table is empty: paste at least one row of numbers");
    }
    List<Cell> first = rows.get(0);
    if (first.size() > Dataset.MAX_COLUMNS) {
      throw error(first.get(Dataset.MAX_COLUMNS).offset(), DatasetRules.tooWide(first.size()));
    }
    boolean named = first.stream().anyMatch(this::isName);
    List<Column> columns =
        named
            ? CsvHeader.columns(first.stream().map(Cell::text).toList())
            : CsvHeader.unnamed(first.size());
    List<List<Cell>> data = rows.subList(named ? 1 : 0, rows.size());
    if (data.isEmpty()) {
      throw error(text.length(), "The table has only names: paste at least one row of numbers");
    }
    return Dataset.of(columns, numbers(columns, data));
  }

  private boolean isName(Cell cell) {
    return !cell.text().isEmpty() && !Numbers.isNumber(decimal(cell));
  }

  private double[] numbers(List<Column> columns, List<List<Cell>> rows) {
    if (rows.size() > Dataset.MAX_ROWS) {
      throw error(
          rows.get(Dataset.MAX_ROWS).get(0).offset(),
          "The table has " + rows.size() + " rows: at most " + Dataset.MAX_ROWS + " are possible");
    }
    int width = columns.size();
    double[] numbers = new double[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      List<Cell> cells = rows.get(row);
      checkWidth(row, cells, columns);
      for (int i = 0; i < width; i++) {
        numbers[row * width + i] = number(cells.get(i), row, columns.get(i));
      }
    }
    return numbers;
  }

  private void checkWidth(int row, List<Cell> cells, List<Column> columns) {
    int count = cells.size();
    int width = columns.size();
    if (count != width) {
      String has = "Row " + (row + 1) + " has " + count + (count == 1 ? " cell" : " cells");
      String todo =
          count > width
              ? ": remove what is too much"
              : ": put in the number for " + quote(columns.get(count).name());
      int offset = cells.get(Math.min(width, count - 1)).offset();
      throw error(offset, has + ", expected " + width + todo);
    }
  }

  private double number(Cell cell, int row, Column column) {
    String decimal = decimal(cell);
    double number = Numbers.isNumber(decimal) ? Numbers.parse(decimal) : Double.NaN;
    if (Math.abs(number) <= Double.MAX_VALUE) {
      return number;
    }
    String where = DatasetRules.where(row, column.name());
    if (decimal.isEmpty()) {
      throw error(cell.offset(), where + " is empty: put in a number");
    }
    String not = Double.isNaN(number) ? " is not a number" : " is too large a number";
    throw error(cell.offset(), where + ": " + quote(cell.text()) + not);
  }

  private String decimal(Cell cell) {
    String trimmed = cell.text().trim();
    return reader.separator() == ',' ? trimmed : trimmed.replace(',', '.');
  }

  private InvalidInput error(int offset, String reason) {
    return InvalidInput.at(Position.of(text, offset), reason);
  }
}
