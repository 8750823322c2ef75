package nudge.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import nudge.server.CannotStart;
import nudge.text.InvalidInput;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line. Without a command it serves. */
@Command(
    name = "nudge",
    description = "See how a neural network learns, down to the single derivative.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[serve | train | code | grad | presets]",
    versionProvider = Version.class)
public final class Main {
  static final int FAILED = 1;
  static final int BAD_INPUT = 2;

  /** The options that are no command's; any other one without a command is meant for serve. */
  private static final List<String> OWN_OPTIONS = List.of("--help", "-h", "--version", "-V");

  private final Console console;

  private Main(Console console) {
    this.console = console;
  }

  public static void main(String[] args) {
    Console console = Console.system();
    int exitCode = run(console, args);
    console.out().flush();
    System.exit(exitCode);
  }

  /** Runs one command and returns its exit code: 0, 1 if it failed, 2 if its input is bad. */
  static int run(Console console, String... args) {
    return new Main(console).run(namesNoCommand(args) ? serve(args) : args);
  }

  private static boolean namesNoCommand(String[] args) {
    return args.length == 0 || args[0].startsWith("-") && !OWN_OPTIONS.contains(args[0]);
  }

  private static String[] serve(String[] options) {
    return Stream.concat(Stream.of("serve"), Stream.of(options)).toArray(String[]::new);
  }

  private int run(String[] args) {
    CommandLine serve = new CommandLine(new ServeCommand(console));
    serve.setDefaultValueProvider(new EnvironmentDefaults(console.environment()));
    return new CommandLine(this)
        .addSubcommand(serve)
        .addSubcommand(new TrainCommand(console))
        .addSubcommand(new CodeCommand(console))
        .addSubcommand(new GradCommand(console))
        .addSubcommand(new PresetsCommand(console))
        .setOut(new PrintWriter(console.out(), true))
        .setParameterExceptionHandler((e, given) -> fail("nudge: " + e.getMessage(), BAD_INPUT))
        .setExecutionExceptionHandler(this::failed)
        .execute(args);
  }

  private int failed(Exception e, CommandLine commandLine, ParseResult parsed) {
    if (e instanceof Failure failure) {
      return fail(failure.getMessage(), failure.exitCode());
    }
    if (e instanceof InvalidInput) {
      return fail("nudge: " + e.getMessage(), BAD_INPUT);
    }
    if (e instanceof CannotStart) {
      return fail("nudge: " + e.getMessage(), FAILED);
    }
    LoggerFactory.getLogger(Main.class).error("This is a mistake in Nudge itself", e);
    return fail("nudge: this is a mistake in Nudge itself: " + e, FAILED);
  }

  private int fail(String line, int exitCode) {
    console.fail(line);
    return exitCode;
  }
}
