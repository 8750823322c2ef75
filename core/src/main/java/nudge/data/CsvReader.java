package nudge.data;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Position;

/** Splits a text into rows of cells (RFC 4180), one look at each character. */
final class CsvReader {

  /** A cell's text, without the space around it unless it is in quotes, and where it starts. */
  record Cell(String text, int offset) {
    boolean isBlank() {
      return text.trim().isEmpty();
    }
  }

  private final String text;
  private final char separator;
  private int at;

  CsvReader(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** The cell as it is written: in quotes if anything in it could be taken for something else. */
  static String quoted(String cell) {
    boolean plain = cell.equals(cell.trim());
    for (int i = 0; i < cell.length(); i++) {
      plain &= ",;|\t\"\r\n\ufeff".indexOf(cell.charAt(i)) < 0;
    }
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** How many cells of a row come before the blank ones at its end. */
  static int filled(List<Cell> row) {
    int filled = row.size();
    while (filled > 0 && row.get(filled - 1).isBlank()) {
      filled--;
    }
    return filled;
  }

  /** All rows but the blank ones at the beginning and at the end. */
  List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    int filled = 0;
    while (hasNext()) {
      List<Cell> row = next();
      boolean blank = filled(row) == 0;
      if (!blank || filled > 0) {
        rows.add(row);
        filled = blank ? filled : rows.size();
      }
    }
    return rows.subList(0, filled);
  }

  boolean hasNext() {
    return at < text.length();
  }

  List<Cell> next() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      cells.add(cell());
    }
    if (at < text.length()) {
      boolean two =
          text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      at += two ? 2 : 1;
    }
    return cells;
  }

  /** Space before a cell is skipped, so that a run of spaces is one separator if it is one. */
  private Cell cell() {
    int start = at;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      return quotedCell();
    }
    skipToEnd();
    return new Cell(text.substring(start, at).trim(), start);
  }

  private Cell quotedCell() {
    int start = at;
    at = endOfQuoted(text, start);
    if (at > text.length()) {
      throw error(start, "The quotation mark that opens here is not closed: close or remove it");
    }
    String content = text.substring(start + 1, at - 1).replace("\"\"", "\"");
    int end = at;
    skipToEnd();
    if (!text.substring(end, at).trim().isEmpty()) {
      throw error(
          end, "The cell goes on after its closing quotation mark: double the marks inside it");
    }
    return new Cell(content, start);
  }

  /** Where what follows a quoted cell begins; beyond the text if the cell is not closed. */
  static int endOfQuoted(String text, int start) {
    int end = start;
    do {
      int mark = text.indexOf('"', end + 1);
      end = mark < 0 ? text.length() + 1 : mark + 1;
    } while (end < text.length() && text.charAt(end) == '"');
    return end;
  }

  private void skipToEnd() {
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private InvalidInput error(int offset, String reason) {
    return InvalidInput.at(Position.of(text, offset), reason);
  }
}
