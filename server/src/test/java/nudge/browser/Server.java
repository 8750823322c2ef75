package nudge.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The executable jar in a process of its own, as a person starts it, on a free port. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String READY = "Nudge is ready at ";

  private final Process process;
  private final String address;

  private Server(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts the jar and waits until it says that it is ready; log and data go to the folder. */
  static Server start(Path jar, Path folder) {
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar.toAbsolutePath() + " is missing: run mvn verify, or mvn package first in an IDE.");
    }
    Path log = folder.resolve("server.log");
    Process process = launch(jar, folder.resolve("data"), log);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Server(process, waitUntilReady(process, log));
  }

  /** Where it listens, with a slash at the end. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Process launch(Path jar, Path data, Path log) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java, "-jar", jar.toString(), "serve", "--port", "0", "--data", data.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("NUDGE_"));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String waitUntilReady(Process process, Path log) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      Optional<String> address = announced(log);
      if (address.isPresent()) {
        return address.get();
      }
      pause();
    }
    process.destroyForcibly();
    throw new IllegalStateException("The server did not start; it said:\n" + text(log));
  }

  /** The address in the log, once its whole line is there. */
  private static Optional<String> announced(Path log) {
    String text = text(log);
    int start = text.indexOf(READY);
    int end = text.indexOf('\n', start);
    return start < 0 || end < 0
        ? Optional.empty()
        : Optional.of(text.substring(start + READY.length(), end).strip());
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while the server was starting.", e);
    }
  }
}
