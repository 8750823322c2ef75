package nudge.server.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nudge.playground.Experiment;
import nudge.training.ConfusionMatrix;
import nudge.training.Scoring;

/**
 * Prints how often rows of each class are taken for each class in the end: of the test rows if
 * there are any, else of the training rows. Classes are counted from 1 in the order of the outputs.
 * Rows with a NaN among their outputs are taken for none; there is a column for them if there are
 * any.
 */
final class ConfusionTable {
  private final PrintStream out;
  private final Format format;

  ConfusionTable(PrintStream out, Format format) {
    this.out = out;
    this.format = format;
  }

  void print(Run run, Experiment experiment) {
    if (!(experiment.prepared().scoring() instanceof Scoring.Classes classes)) {
      throw Failure.badInput(
          "--confusion needs classes, but this playground's targets are numbers or several columns");
    }
    run.toEnd();
    ConfusionMatrix matrix = experiment.confusion(run.trainer().checkpoint(), classes);
    boolean undecided = hasUndecided(matrix);
    TablePrinter table = new TablePrinter(out, format, columns(matrix.classes(), undecided));
    for (int truth = 0; truth < matrix.classes(); truth++) {
      List<Double> cells = new ArrayList<>(List.of(truth + 1.0));
      for (int predicted = 0; predicted < matrix.classes(); predicted++) {
        cells.add((double) matrix.count(truth, predicted));
      }
      if (undecided) {
        cells.add((double) matrix.undecided(truth));
      }
      table.row(cells);
    }
    table.end();
  }

  private static boolean hasUndecided(ConfusionMatrix matrix) {
    boolean undecided = false;
    for (int truth = 0; truth < matrix.classes(); truth++) {
      undecided |= matrix.undecided(truth) > 0;
    }
    return undecided;
  }

  private static List<String> columns(int classes, boolean undecided) {
    List<String> columns = new ArrayList<>(List.of("class"));
    for (int i = 1; i <= classes; i++) {
      columns.add("taken_for_" + i);
    }
    if (undecided) {
      columns.add("taken_for_none");
    }
    return columns;
  }
}
