package nudge.server.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nudge.text.Json;
import nudge.text.Numbers;

/**
 * Prints rows of numbers as they come, in one of three formats. A cell that does not apply is null:
 * empty in CSV, null in JSON; plain text leaves out the columns that do not apply to the first row.
 */
final class TablePrinter {
  private static final int LONGEST_NUMBER = 24;

  /** Columns of small whole numbers, which need less room. */
  private static final List<String> COUNTS = List.of("row", "step", "epoch");

  private static final int LONGEST_COUNT = 6;

  private final PrintStream out;
  private final Format format;
  private final List<String> columns;
  private boolean begun;
  private List<Integer> shown = List.of();

  TablePrinter(PrintStream out, Format format, List<String> columns) {
    this.out = out;
    this.format = format;
    this.columns = columns;
  }

  /** Prints a row at once; returns false if nobody reads any more. */
  boolean row(List<Double> cells) {
    if (!begun) {
      begin(cells);
    } else if (format == Format.json) {
      out.print(",\n");
    }
    begun = true;
    switch (format) {
      case csv -> out.print(line(",", text(cells)));
      case json -> out.print("  " + json(cells).write());
      case text -> out.print(aligned(text(cells)));
    }
    return !out.checkError();
  }

  void end() {
    if (format == Format.json) {
      out.print(begun ? "\n]\n" : "[]\n");
    }
  }

  private void begin(List<Double> first) {
    switch (format) {
      case csv -> out.print(line(",", columns));
      case json -> out.print("[\n");
      case text -> {
        shown = applicable(first);
        out.print(aligned(columns));
      }
    }
  }

  private static List<Integer> applicable(List<Double> cells) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        indices.add(i);
      }
    }
    return indices;
  }

  private static List<String> text(List<Double> cells) {
    return cells.stream().map(cell -> cell == null ? "" : Numbers.format(cell)).toList();
  }

  private String aligned(List<String> cells) {
    List<String> padded = new ArrayList<>();
    for (int i : shown) {
      String cell = cells.get(i);
      int width = COUNTS.contains(columns.get(i)) ? LONGEST_COUNT : LONGEST_NUMBER;
      padded.add(" ".repeat(Math.max(0, width - cell.length())) + cell);
    }
    return line(" ", padded);
  }

  private static String line(String separator, List<String> cells) {
    return String.join(separator, cells) + "\n";
  }

  private Json.Obj json(List<Double> cells) {
    Json.Obj object = Json.object();
    for (int i = 0; i < cells.size(); i++) {
      Double cell = cells.get(i);
      object =
          object.with(
              columns.get(i), cell == null ? new Json.Null(Json.NOWHERE) : JsonNumber.of(cell));
    }
    return object;
  }
}
