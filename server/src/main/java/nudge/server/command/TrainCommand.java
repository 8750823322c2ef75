package nudge.server.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Rows;
import nudge.training.Evaluation;
import nudge.training.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a playground on the JVM and prints how its loss falls. */
@Command(
    name = "train",
    description = "Train a playground and print its losses.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TrainCommand implements Runnable {
  private static final List<String> COLUMNS =
      List.of(
          "step", "epoch", "train_loss", "penalty", "test_loss", "train_accuracy", "test_accuracy");

  private final Console console;

  @Parameters(
      paramLabel = "SOURCE",
      description = "A playground file, - for standard input, a share link, or preset:NAME.")
  private String source;

  @Option(
      names = "--steps",
      paramLabel = "N",
      converter = WholeNumber.Count.class,
      description = "How many updates (default: until the playground stops by itself).")
  private Integer steps;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      converter = WholeNumber.Count.class,
      description = "How many passes over the training rows, instead of --steps.")
  private Integer epochs;

  @Option(
      names = "--every",
      paramLabel = "K",
      converter = WholeNumber.Interval.class,
      description = "Updates from one row to the next (default: as the playground says).")
  private Integer every;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--predictions",
      description = "Print the predictions of the training rows after the last update instead.")
  private boolean predictions;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Playground playground = PlaygroundSource.read(source, console);
    Experiment experiment = Experiment.of(playground);
    int count = stepCount(playground);
    if (predictions) {
      printPredictions(experiment, count);
    } else {
      printLosses(experiment, count, every == null ? playground.learning().evaluateEvery() : every);
    }
  }

  /** Every step uses all rows, so an epoch is a step. */
  private int stepCount(Playground playground) {
    if (steps != null && epochs != null) {
      throw Failure.badInput("give --steps or --epochs, not both");
    }
    if (steps != null || epochs != null) {
      return steps != null ? steps : epochs;
    }
    if (playground.learning().stopAfter() == 0) {
      throw Failure.badInput("this playground never stops by itself; say how long with --steps N");
    }
    return Math.max(0, playground.learning().stopAfter() - playground.startStep());
  }

  /** The rows are the start, then every multiple of the interval as on the page, and the end. */
  private void printLosses(Experiment experiment, int count, int interval) {
    Trainer trainer = experiment.trainer(experiment.start());
    TablePrinter table = new TablePrinter(console.out(), format, COLUMNS);
    int last = trainer.checkpoint().step() + count;
    boolean read = table.row(losses(trainer));
    while (read && !trainer.exploded() && trainer.checkpoint().step() < last) {
      int step = trainer.checkpoint().step();
      trainer.advance(Math.min(interval - step % interval, last - step));
      read = trainer.checkpoint().step() == step || table.row(losses(trainer));
    }
    table.end();
    requireSound(trainer);
  }

  private static List<Double> losses(Trainer trainer) {
    Evaluation now = trainer.evaluate();
    double step = now.step();
    double epoch = now.epoch();
    return Arrays.asList(step, epoch, now.trainLoss(), null, null, null, null);
  }

  private void printPredictions(Experiment experiment, int count) {
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(count);
    requireSound(trainer);
    Rows rows = experiment.rows();
    double[] outputs = trainer.predict(rows.inputs());
    int width = outputs.length / rows.count();
    TablePrinter table = new TablePrinter(console.out(), format, predictionColumns(width));
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

  private static List<String> predictionColumns(int width) {
    List<String> columns = new ArrayList<>(List.of("row"));
    for (int i = 1; i <= width; i++) {
      String number = width == 1 ? "" : "_" + i;
      columns.add("prediction" + number);
      columns.add("target" + number);
    }
    return columns;
  }

  private static void requireSound(Trainer trainer) {
    if (trainer.exploded()) {
      throw Failure.notNow(
          "the training explodes at step "
              + (trainer.checkpoint().step() + 1)
              + ": its numbers grow beyond all bounds; lower the learning rate");
    }
  }
}
