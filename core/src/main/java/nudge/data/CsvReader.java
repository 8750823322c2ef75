package nudge.data;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Position;

/** Splits a text into rows of cells (RFC 4180), one look at each character. */
final class CsvReader {

  /** A cell's text, without the space around it unless it is in quotes, and where it starts. */
  record Cell(String text, int offset) {}

  private final String text;
  private final char separator;
  private int at;

  CsvReader(String text) {
    this.text = text;
    this.separator = detect(text);
  }

  /** The cell as it is written: in quotes if anything in it could be taken for something else. */
  static String quoted(String cell) {
    boolean plain = cell.equals(cell.trim());
    for (int i = 0; i < cell.length(); i++) {
      plain &= ",;\t\"\r\n\ufeff".indexOf(cell.charAt(i)) < 0;
    }
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  char separator() {
    return separator;
  }

  /** All rows but the empty ones at the end. */
  List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    int filled = 0;
    while (at < text.length()) {
      List<Cell> row = row();
      rows.add(row);
      filled = row.stream().allMatch(cell -> cell.text().isEmpty()) ? filled : rows.size();
    }
    return rows.subList(0, filled);
  }

  private static char detect(String text) {
    boolean quoted = false;
    boolean semicolon = false;
    for (int i = 0; i < text.length() && (quoted || !isLineEnd(text.charAt(i))); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == '\t' && !quoted) {
        return '\t';
      }
      semicolon |= c == ';' && !quoted;
    }
    return semicolon ? ';' : ',';
  }

  private List<Cell> row() {
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
    StringBuilder content = new StringBuilder();
    do {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw error(start, "The quotation mark that opens here is not closed: close or remove it");
      }
      content.append(text, at + (at == start ? 1 : 0), end);
      at = end + 1;
    } while (at < text.length() && text.charAt(at) == '"');
    int end = at;
    skipToEnd();
    if (!text.substring(end, at).trim().isEmpty()) {
      throw error(
          end, "The cell goes on after its closing quotation mark: double the marks inside it");
    }
    return new Cell(content.toString(), start);
  }

  private void skipToEnd() {
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private InvalidInput error(int offset, String reason) {
    return InvalidInput.at(Position.of(text, offset), reason);
  }
}
