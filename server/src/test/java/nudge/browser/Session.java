package nudge.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What one run of the browser tests shares: a server and a browser. */
final class Session implements AutoCloseable {
  /** Each folder in here is a failed test of this run. Runs side by side have one each. */
  static final Path FOLDER = Path.of(System.getProperty("browser.folder", "target/browser"));

  private final Server server;
  private final HeadlessChromium chromium;

  private Session(Server server, HeadlessChromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  static Session start() {
    empty(FOLDER);
    Server server = Server.start(Path.of("target", "nudge.jar"), FOLDER);
    return new Session(server, HeadlessChromium.start(FOLDER));
  }

  Visitor visitor(String name) {
    return new Visitor(name, chromium.browser(), server.address());
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }

  private static void empty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.skip(1).sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
