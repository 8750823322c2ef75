package nudge.server.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.tape.Checkpoint;
import nudge.tape.TrainingPlan;
import nudge.training.Evaluation;
import nudge.training.Measure;
import nudge.training.Score;

/**
 * Prints how the loss falls: a row for the start, for every multiple of an interval as on the page,
 * and for the end. R² stands in further columns, but not in CSV, whose columns are always the same.
 */
final class LossTable {
  private static final List<String> COLUMNS =
      List.of(
          "step", "epoch", "train_loss", "penalty", "test_loss", "train_accuracy", "test_accuracy");

  private static final List<String> MORE = List.of("train_r2", "test_r2");

  private final TablePrinter table;
  private final TrainingPlan plan;
  private final boolean more;

  LossTable(PrintStream out, Format format, TrainingPlan plan) {
    this.plan = plan;
    this.more = format != Format.csv;
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(more ? MORE : List.of());
    this.table = new TablePrinter(out, format, columns);
  }

  void print(Run run, int interval) {
    boolean read = table.row(cells(run));
    run.trainer().advance(0);
    while (read && !run.isOver()) {
      int step = run.trainer().checkpoint().step();
      run.toNextMultiple(interval);
      read = run.trainer().checkpoint().step() == step || table.row(cells(run));
    }
    table.end();
  }

  private List<Double> cells(Run run) {
    Evaluation now = run.trainer().evaluate();
    Checkpoint at = run.trainer().checkpoint();
    List<Double> cells =
        new ArrayList<>(
            Arrays.asList(
                (double) now.step(),
                epoch(at),
                now.train().loss(),
                plan.penalty() == null ? null : (Double) now.penalty(),
                now.test() == null ? null : (Double) now.test().loss(),
                accuracy(now.train()),
                accuracy(now.test())));
    if (more) {
      cells.add(determination(now.train()));
      cells.add(determination(now.test()));
    }
    return cells;
  }

  /** The passes over the training rows, the present one by its share. */
  private double epoch(Checkpoint at) {
    double perEpoch = plan.batches().perEpoch();
    return (at.epoch() * perEpoch + at.batch()) / perEpoch;
  }

  private static Double accuracy(Measure measure) {
    return measure != null && measure.score() instanceof Score.Accuracy accuracy
        ? accuracy.value()
        : null;
  }

  private static Double determination(Measure measure) {
    return measure != null && measure.score() instanceof Score.RSquared determination
        ? determination.value()
        : null;
  }
}
