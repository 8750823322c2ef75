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
    Health health = experiment.health(run.trainer().checkpoint());
    for (int layer = 0; layer < health.units().size(); layer++) {
      table.row(
          List.of(
              layer + 1.0,
              (double) health.units().get(layer).size(),
              (double) health.count(layer, Condition.DEAD),
              (double) health.count(layer, Condition.SATURATED)));
    }
    table.end();
  }
}
