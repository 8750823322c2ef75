package nudge.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser that nobody sees, and the driver that it needs. */
public final class HeadlessChromium implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-quic",
          "--disable-sync");

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
    new Chromium(Machine.current(folder.resolve("install.log")))
        .find()
        .ifPresent(launch::setExecutablePath);
    Playwright playwright = Playwright.create(options);
    return new HeadlessChromium(playwright, playwright.chromium().launch(launch));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
