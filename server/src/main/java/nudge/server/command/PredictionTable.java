package nudge.server.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nudge.tape.Rows;

/** Prints what the network says of the training rows in the end, beside what it should say. */
final class PredictionTable {
  private final PrintStream out;
  private final Format format;

  PredictionTable(PrintStream out, Format format) {
    this.out = out;
    this.format = format;
  }

  void print(Run run, Rows rows) {
    run.toEnd();
    if (run.trainer().exploded()) {
      return;
    }
    double[] outputs = run.trainer().predict(rows.inputs());
    int width = outputs.length / rows.count();
    TablePrinter table = new TablePrinter(out, format, columns(width));
    for (int r = 0; r < rows.count(); r++) {
      List<Double> cells = new ArrayList<>();
      cells.add((double) r + 1);
      for (int i = r * width; i < (r + 1) * width; i++) {
        cells.add(outputs[i]);
        cells.add(rows.targets()[i]);
      }
      table.row(cells);
    }
    table.end();
  }

  private static List<String> columns(int width) {
    List<String> columns = new ArrayList<>(List.of("row"));
    for (int i = 1; i <= width; i++) {
      String number = width == 1 ? "" : "_" + i;
      columns.add("prediction" + number);
      columns.add("target" + number);
    }
    return columns;
  }
}
