package nudge.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one run of the browser tests shares: a server and a browser. */
final class Session implements AutoCloseable {
  /** Each folder in here is a failed test of this run. */
  static final Path FOLDER = Path.of("target", "browser");

  private static final List<String> QUIET =
      List.of(
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-quic",
          "--disable-sync");

  private final Server server;
  private final Playwright playwright;
  private final Browser browser;

  private Session(Server server, Playwright playwright, Browser browser) {
    this.server = server;
    this.playwright = playwright;
    this.browser = browser;
  }

  static Session start() {
    empty(FOLDER);
    Server server = Server.start(Path.of("target", "nudge.jar"), FOLDER);
    // Playwright's own downloads are all three engines; Chromium decides what is fetched, if
    // anything.
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var launch = new BrowserType.LaunchOptions().setArgs(QUIET).setChromiumSandbox(false);
    new Chromium(Machine.current(FOLDER.resolve("install.log")))
        .find()
        .ifPresent(launch::setExecutablePath);
    Playwright playwright = Playwright.create(options);
    return new Session(server, playwright, playwright.chromium().launch(launch));
  }

  Visitor visitor(String name) {
    return new Visitor(name, browser, server.address());
  }

  @Override
  public void close() {
    playwright.close();
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
