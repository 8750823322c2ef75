package nudge.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Runs commands that must not ask anything; what they print is added to a log. */
final class LoggedCommands implements Predicate<List<String>> {
  private static final int MINUTES = 15;

  private final Path log;

  LoggedCommands(Path log) {
    this.log = log;
  }

  /** Runs a command to its end and tells whether it went well. */
  @Override
  public boolean test(List<String> command) {
    System.err.println(String.join(" ", command) + " (log: " + log.toAbsolutePath() + ")");
    var builder = new ProcessBuilder(command);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return endsWell(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean endsWell(Process process) {
    try {
      if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
