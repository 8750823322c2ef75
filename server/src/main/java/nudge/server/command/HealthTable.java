package nudge.server.command;

import java.io.PrintStream;
import java.util.List;
import nudge.playground.Experiment;
import nudge.training.Health;
import nudge.training.Health.Condition;

/** Prints how many units of each layer still learn from the training rows in the end. */
final class HealthTable {
  private final TablePrinter table;

  HealthTable(PrintStream out, Format format) {
    table = new TablePrinter(out, format, List.of("layer", "units", "dead", "saturated"));
  }

  void print(Run run, Experiment experiment) {
    run.toEnd();
    Health health =
        Health.of(
            experiment.plan().row(), run.trainer().checkpoint(), experiment.prepared().training());
    double layer = 1;
    for (List<Condition> units : health.units()) {
      table.row(
          List.of(
              layer++,
              (double) units.size(),
              count(units, Condition.DEAD),
              count(units, Condition.SATURATED)));
    }
    table.end();
  }

  private static double count(List<Condition> units, Condition condition) {
    return units.stream().filter(unit -> unit == condition).count();
  }
}
