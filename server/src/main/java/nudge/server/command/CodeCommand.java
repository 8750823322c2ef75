package nudge.server.command;

import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.server.code.Expected;
import nudge.server.code.JavaProgram;
import nudge.server.code.PyTorchScript;
import nudge.server.code.PythonScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a playground as a script that trains it and prints the same losses. */
@Command(
    name = "code",
    description = "Write a playground as a script that prints its losses.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CodeCommand implements Runnable {
  private final Console console;

  /** Who is to run the script. */
  private enum Kind {
    micrograd,
    notebook,
    pytorch,
    java
  }

  @Parameters(
      paramLabel = "SOURCE",
      description = "A playground file, - for standard input, a share link, or preset:NAME.")
  private String source;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "KIND",
      description =
          "One of ${COMPLETION-CANDIDATES}: plain python3 for the first two, PyTorch, or our core.")
  private Kind kind;

  @Option(
      names = "--steps",
      paramLabel = "N",
      converter = WholeNumber.Count.class,
      description =
          "How many updates (default: until the playground stops by itself, at most 100).")
  private Integer steps;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      converter = WholeNumber.Count.class,
      description = "How many passes over the training rows, instead of --steps.")
  private Integer epochs;

  CodeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Playground playground = PlaygroundSource.read(source, console);
    Expected expected = Expected.of(playground, updates(playground));
    console.out().print(text(expected));
  }

  private int updates(Playground playground) {
    if (steps != null && epochs != null) {
      throw Failure.badInput("give --steps or --epochs, not both");
    }
    if (epochs == null) {
      return steps == null ? 0 : steps;
    }
    long count = (long) epochs * Experiment.of(playground).plan().batches().perEpoch();
    return (int) Math.min(Integer.MAX_VALUE, count);
  }

  private String text(Expected expected) {
    return switch (kind) {
      case notebook -> new PythonScript(expected, false).text();
      case micrograd -> new PythonScript(expected, true).text();
      case pytorch -> new PyTorchScript(expected).text();
      case java -> JavaProgram.of(expected);
    };
  }
}
