package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.ArrayList;
import java.util.List;
import nudge.data.CsvReader.Cell;
import nudge.text.InvalidInput;
import nudge.text.Position;

/**
 * Tables as text (RFC 4180), as files and spreadsheets give them. What separates the cells is found
 * out ({@link CsvSeparator}), and so is whether numbers have decimal commas ({@link CsvNumbers}),
 * whether the first row holds names ({@link CsvHeader}) and which columns are of classes ({@link
 * CsvColumn}). Blank rows at both ends and blank columns at the right end do not count.
 */
public final class Csv {
  public static final int MAX_CHARS = 2_000_000;

  private final String text;
  private final char separator;

  private Csv(String text) {
    this.text = text;
    this.separator = CsvSeparator.of(text);
  }

  /**
   * @throws InvalidInput that says what is wrong, with the position in the text
   */
  public static Dataset parse(String text) {
    if (text.length() > MAX_CHARS) {
      throw InvalidInput.at(
          Position.of(text, MAX_CHARS),
          "The table has " + text.length() + " characters: at most " + MAX_CHARS + " are possible");
    }
    return new Csv(text.startsWith("\ufeff") ? text.substring(1) : text).dataset();
  }

  /**
   * The table with its names, so that {@link #parse} gives an equal one back. The names are marked
   * only where plain ones would not do that.
   */
  public static String write(Dataset data) {
    String plain = write(data, data.columns().stream().map(Column::name).toList());
    return readsAs(data, plain)
        ? plain
        : write(data, data.columns().stream().map(CsvMark::of).toList());
  }

  private static boolean readsAs(Dataset data, String text) {
    try {
      return parse(text).equals(data);
    } catch (InvalidInput unreadable) {
      return false;
    }
  }

  private static String write(Dataset data, List<String> names) {
    StringBuilder out = new StringBuilder();
    String separator = "";
    for (String name : names) {
      out.append(separator).append(CsvReader.quoted(name));
      separator = ",";
    }
    for (int row = 0; row < data.rows(); row++) {
      for (int column = 0; column < names.size(); column++) {
        String cell = data.text(row, column);
        out.append(column == 0 ? '\n' : ',').append(CsvReader.quoted(cell));
      }
    }
    return out.append('\n').toString();
  }

  private Dataset dataset() {
    List<List<Cell>> rows = new CsvReader(text, separator).rows();
    if (rows.isEmpty()) {
      throw error(0, "The table is empty: paste at least one row of numbers");
    }
    int width = width(rows);
    boolean named = CsvHeader.isOne(rows, width);
    List<Cell> first = rows.get(0).subList(0, width);
    List<Column> header =
        named
            ? CsvHeader.columns(first.stream().map(Cell::text).toList())
            : CsvHeader.unnamed(width);
    checkHeader(header, first);
    List<List<Cell>> data = rows.subList(named ? 1 : 0, rows.size());
    checkRows(data, header);
    return dataset(header, data);
  }

  private int width(List<List<Cell>> rows) {
    List<Cell> first = rows.get(0);
    int filled = rows.stream().mapToInt(CsvReader::filled).max().getAsInt();
    int width = Math.min(first.size(), filled);
    if (width > Dataset.MAX_COLUMNS) {
      throw error(first.get(Dataset.MAX_COLUMNS).offset(), DatasetRules.tooWide(width));
    }
    if (width == 1) {
      throw error(
          first.get(0).offset(),
          "The table has one column only: separate cells by tabs, semicolons, commas, | or spaces");
    }
    return width;
  }

  private void checkHeader(List<Column> header, List<Cell> first) {
    for (int i = 0; i < header.size(); i++) {
      try {
        DatasetRules.checkColumn(header, i);
      } catch (InvalidInput e) {
        throw e.withPosition(Position.of(text, first.get(i).offset()));
      }
    }
  }

  private void checkRows(List<List<Cell>> rows, List<Column> header) {
    if (rows.isEmpty()) {
      throw error(text.length(), "The table has only names: paste at least one row of numbers");
    }
    if (rows.size() > Dataset.MAX_ROWS) {
      throw error(rows.get(Dataset.MAX_ROWS).get(0).offset(), DatasetRules.tooLong(rows.size()));
    }
    for (int row = 0; row < rows.size(); row++) {
      checkWidth(row, rows.get(row), header);
    }
  }

  private void checkWidth(int row, List<Cell> cells, List<Column> header) {
    int width = header.size();
    int filled = CsvReader.filled(cells);
    int count = filled > width ? filled : Math.min(cells.size(), width);
    if (filled == 0) {
      throw error(cells.get(0).offset(), "Row " + (row + 1) + " is empty: remove it or fill it in");
    }
    if (count != width) {
      String has = "Row " + (row + 1) + " has " + count + (count == 1 ? " cell" : " cells");
      String todo =
          count > width
              ? ": remove what is too much"
              : ": put in one for " + quote(header.get(count).name());
      int offset = cells.get(Math.min(width, count - 1)).offset();
      throw error(offset, has + ", expected " + width + todo);
    }
  }

  private Dataset dataset(List<Column> header, List<List<Cell>> rows) {
    List<CsvColumn> found = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    CsvNumbers numbers = new CsvNumbers(separator);
    for (int i = 0; i < header.size(); i++) {
      int at = i;
      found.add(new CsvColumn(text, header.get(i), rows.stream().map(row -> row.get(at)).toList()));
      columns.add(found.get(i).column());
      if (!columns.get(i).isClass()) {
        found.get(i).teach(numbers);
      }
    }
    double[] values = new double[rows.size() * columns.size()];
    for (int i = 0; i < values.length; i++) {
      int column = i % columns.size();
      values[i] = found.get(column).value(i / columns.size(), columns.get(column), numbers);
    }
    try {
      return Dataset.of(columns, values);
    } catch (InvalidInput e) {
      throw error(0, e.reason());
    }
  }

  private InvalidInput error(int offset, String reason) {
    return InvalidInput.at(Position.of(text, offset), reason);
  }
}
