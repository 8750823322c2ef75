package nudge.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the tests of one class, or of several, share: a server and a browser. */
final class Session implements AutoCloseable {
  /**
   * Each folder in here but {@code data} is a failed test of this run. Runs side by side have one
   * each.
   */
  static final Path FOLDER = empty(Path.of(System.getProperty("browser.folder", "target/browser")));

  private final Server server;
  private final HeadlessChromium chromium;

  private Session(Server server, HeadlessChromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  static Session start() {
    empty(FOLDER.resolve("data"));
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

  private static Path empty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.skip(1).sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
