package nudge.server.command;

import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.training.StopRules;
import nudge.training.Trainer;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup private Reports instead = new Reports();

  /** What to print instead of the losses: one of these at most. */
  private static final class Reports {
    @Option(
        names = "--predictions",
        description = "Print the predictions of the training rows after the last update instead.")
    private boolean predictions;

    @Option(
        names = "--confusion",
        description = "Print how often rows of each class are taken for each class instead.")
    private boolean confusion;

    @Option(
        names = "--check-gradients",
        description =
            "Compare every parameter's derivative with central differences instead; at the start,"
                + " or after --steps.")
    private boolean checkGradients;

    @Option(
        names = "--health",
        description = "Print how many units of each layer are dead or saturated instead.")
    private boolean health;
  }

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Playground playground = PlaygroundSource.read(source, console);
    Experiment experiment = Experiment.of(playground);
    boolean counted = steps != null || epochs != null || instead.checkGradients;
    StopRules stop = counted ? StopRules.NONE : playground.learning().stop();
    if (!counted && stop.equals(StopRules.NONE)) {
      throw Failure.badInput("this playground never stops by itself; say how long with --steps N");
    }
    Trainer trainer =
        experiment.trainer(experiment.start(), playground.learning().evaluateEvery(), stop);
    report(playground, experiment, new Run(trainer, last(experiment)));
    if (trainer.exploded()) {
      throw Failure.notNow(experiment.diagnose(trainer.checkpoint()).sentence());
    }
  }

  private void report(Playground playground, Experiment experiment, Run run) {
    if (instead.predictions) {
      new PredictionTable(console.out(), format).print(run, experiment.prepared().training());
    } else if (instead.confusion) {
      new ConfusionTable(console.out(), format).print(run, experiment);
    } else if (instead.checkGradients) {
      new GradientReport(console.out(), format).print(run, experiment);
    } else if (instead.health) {
      new HealthTable(console.out(), format).print(run, experiment);
    } else {
      int interval = every == null ? playground.learning().evaluateEvery() : every;
      new LossTable(console.out(), format, experiment.plan()).print(run, interval);
    }
  }

  /** The step at which to end, unless the playground's own rules say so before. */
  private int last(Experiment experiment) {
    if (steps != null && epochs != null) {
      throw Failure.badInput("give --steps or --epochs, not both");
    }
    if (steps == null && epochs == null) {
      return instead.checkGradients ? experiment.start().step() : Integer.MAX_VALUE;
    }
    long count = steps != null ? steps : (long) epochs * experiment.plan().batches().perEpoch();
    return (int) Math.min(Integer.MAX_VALUE, experiment.start().step() + count);
  }
}
