package nudge.server.code;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Plain Python for tests: the {@code python3} on the path, else Debian's package if we may install
 * it. Without one a test fails rather than being skipped.
 */
final class Python {
  private static final int MOST_MINUTES = 5;

  private static final List<List<String>> DEBIAN =
      List.of(
          List.of("apt-get", "update"),
          List.of("apt-get", "install", "-y", "--no-install-recommends", "python3"));

  private Python() {}

  /** What a script prints, line by line. */
  static List<String> run(Path script) throws IOException, InterruptedException {
    Path out = Files.createTempFile("nudge", ".out");
    try {
      int exit = run(out, List.of(executable(), script.toString()));
      List<String> lines = Files.readAllLines(out);
      if (exit != 0) {
        throw new AssertionError(script + " ends with " + exit + ":\n" + String.join("\n", lines));
      }
      return lines;
    } finally {
      Files.delete(out);
    }
  }

  private static synchronized String executable() throws IOException, InterruptedException {
    Optional<String> found = installed();
    if (found.isEmpty() && isRootOnDebian()) {
      for (List<String> command : DEBIAN) {
        run(null, command);
      }
      found = installed();
    }
    return found.orElseThrow(
        () -> new AssertionError("These tests run scripts of Python: install python3."));
  }

  private static Optional<String> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "python3"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static boolean isRootOnDebian() {
    return Files.exists(Path.of("/etc/debian_version"))
        && System.getProperty("user.name").equals("root");
  }

  private static int run(Path out, List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process =
        builder
            .redirectOutput(
                out == null
                    ? ProcessBuilder.Redirect.DISCARD
                    : ProcessBuilder.Redirect.to(out.toFile()))
            .start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return process.exitValue();
  }
}
