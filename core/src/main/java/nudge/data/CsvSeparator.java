package nudge.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What separates the cells of a text table: the first of tab, semicolon, bar, comma and space that
 * gives each of the first rows the same number of cells, more than one. If none does, the table is
 * uneven, and the first that is in its first row is the likeliest. All are counted in one pass over
 * these rows; what is in quotation marks does not count.
 */
final class CsvSeparator {
  private static final String CANDIDATES = "\t;|, ";
  private static final int SAMPLE = 20;

  /** The cells of a row for each candidate, and how many of them until the last not blank. */
  private record Counts(int[] cells, int[] filled) {}

  private final String text;
  private int at;

  private CsvSeparator(String text) {
    this.text = text;
  }

  static char of(String text) {
    List<Counts> rows = new CsvSeparator(text).sample();
    for (int i = 0; i < CANDIDATES.length(); i++) {
      if (isEven(rows, i)) {
        return CANDIDATES.charAt(i);
      }
    }
    for (int i = 0; i < CANDIDATES.length(); i++) {
      if (!rows.isEmpty() && rows.get(0).cells()[i] > 1) {
        return CANDIDATES.charAt(i);
      }
    }
    return ',';
  }

  /** Blank cells at the end of a row may count or not, as long as it is the same for all rows. */
  private static boolean isEven(List<Counts> sample, int candidate) {
    List<Counts> rows = sample.stream().filter(row -> row.filled()[candidate] > 0).toList();
    boolean whole = !rows.isEmpty() && rows.get(0).cells()[candidate] > 1;
    boolean filled = whole && rows.get(0).filled()[candidate] > 1;
    for (Counts row : rows) {
      whole &= row.cells()[candidate] == rows.get(0).cells()[candidate];
      filled &= row.filled()[candidate] == rows.get(0).filled()[candidate];
    }
    return whole || filled;
  }

  private List<Counts> sample() {
    List<Counts> rows = new ArrayList<>();
    while (rows.size() < SAMPLE && at < text.length()) {
      rows.add(row());
    }
    return rows;
  }

  private Counts row() {
    int[] cells = {1, 1, 1, 1, 1};
    int[] filled = new int[cells.length];
    char last = '\n'; // that is no space
    while (at < text.length() && !CsvReader.isLineEnd(text.charAt(at))) {
      char c = text.charAt(at);
      boolean closed = last == '"' && text.charAt(at - 1) == ' ';
      boolean opens = c == '"' && (last == '\n' || closed || CANDIDATES.indexOf(last) >= 0);
      count(c, cells, filled);
      at = opens ? CsvReader.endOfQuoted(text, at) : at + 1;
      last = c == ' ' ? last : c;
    }
    at++;
    return new Counts(cells, filled);
  }

  /** A run of spaces separates once, and one before the first cell does not. */
  private void count(char c, int[] cells, int[] filled) {
    for (int i = 0; i < cells.length; i++) {
      if (c != CANDIDATES.charAt(i)) {
        filled[i] = c > ' ' ? cells[i] : filled[i];
      } else if (c != ' ' || filled[i] == cells[i]) {
        cells[i]++;
      }
    }
  }
}
