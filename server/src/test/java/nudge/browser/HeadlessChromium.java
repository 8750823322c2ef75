package nudge.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A browser that nobody sees, and the driver that it needs. */
public final class HeadlessChromium implements AutoCloseable {
  /**
   * What a test has no use for. The popups of the address bar are two pages of the browser's own,
   * loaded for every visitor, and cost more than the page to be tested. The others are of
   * Playwright's list, which this one takes the place of.
   */
  private static final List<String> UNUSED =
      List.of(
          "DestroyProfileOnBrowserClose",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "OptimizationHints",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "Translate",
          "WebUIOmniboxAimPopup",
          "WebUIOmniboxPopup");

  private static final List<String> QUIET =
      List.of(
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-quic",
          "--disable-sync",
          "--disable-features=" + String.join(",", UNUSED));

  private final Playwright playwright;
  private final Browser browser;

  private HeadlessChromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** If one has to be installed, the log of that goes to the folder. */
  public static HeadlessChromium start(Path folder) {
    // Playwright's own downloads are all three engines; Chromium decides what is fetched, if
    // anything.
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var launch = new BrowserType.LaunchOptions().setArgs(QUIET).setChromiumSandbox(false);
    find(folder.resolve("install.log")).ifPresent(launch::setExecutablePath);
    Playwright playwright = Playwright.create(options);
    return new HeadlessChromium(playwright, playwright.chromium().launch(launch));
  }

  /** One at a time, since tests may start side by side where a browser is yet to be installed. */
  private static Optional<Path> find(Path log) {
    Path lock = Path.of("target", "browser.lock");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE)) {
      channel.lock();
      return new Chromium(Machine.current(log)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
